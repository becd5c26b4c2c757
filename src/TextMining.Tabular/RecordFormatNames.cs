namespace TextMining.Tabular;

/// <summary>The names of the formats as programs and people give them. Stateless; may be used from any thread.</summary>
public static class RecordFormatNames
{
    private static readonly (string Name, RecordFormat Format)[] Names =
    [
        ("jsonl", RecordFormat.JsonLines),
        ("csv", RecordFormat.Csv),
        ("xlsx", RecordFormat.Xlsx),
        ("text", RecordFormat.PlainText),
        ("label-studio", RecordFormat.LabelStudio),
        ("doccano", RecordFormat.Doccano),
        ("doccano-csv", RecordFormat.DoccanoCsv),
        ("fasttext", RecordFormat.FastText),
    ];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(static pair => pair.Name)];

    /// <summary>The format of a name.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">The name is none of these.</exception>
    public static RecordFormat Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var (known, format) in Names)
        {
            if (known == name)
            {
                return format;
            }
        }

        throw new ArgumentException($"'{name}' is not a format; expected one of: {string.Join(", ", All)}.", nameof(name));
    }
}
