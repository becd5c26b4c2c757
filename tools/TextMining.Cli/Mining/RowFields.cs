using TextMining.Tabular;

namespace TextMining.Cli.Mining;

/// <summary>Reads fields that may go by several names.</summary>
internal static class RowFields
{
    /// <summary>The first of the fields that a row has.</summary>
    /// <exception cref="RecordFormatException">It has none of them.</exception>
    public static string Required(DataRecord record, string file, string[] names)
    {
        foreach (var name in names)
        {
            if (record.TryGetValue(name, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        throw new RecordFormatException($"'{file}' has a row without the field '{names[0]}'.", record.LineNumber);
    }
}
