using System.CommandLine;
using System.Globalization;
using TextMining.Tabular;

namespace TextMining.Cli.Mining;

/// <summary>An option that names a table of numbers: rows with a name and a number above 0.</summary>
internal sealed class NumberTable
{
    private static readonly string[] NameFields = ["name", "名称", "unit", "department"];

    private readonly Option<FileInfo?> _option;
    private readonly string[] _numberFields;

    public NumberTable(string option, string description, params string[] numberFields)
    {
        _numberFields = numberFields;
        _option = new Option<FileInfo?>(option) { Description = $"{description} Rows with the fields {NameFields[0]} and {numberFields[0]}." };
    }

    public void AddTo(Command command) => command.Add(_option);

    /// <summary>The numbers by name; empty when the option is not given.</summary>
    public IReadOnlyDictionary<string, double> Read(ParseResult result)
    {
        var numbers = new Dictionary<string, double>();
        if (result.GetValue(_option) is not { } file)
        {
            return numbers;
        }

        using var stream = file.OpenRead();
        foreach (var record in RecordReader.Read(stream, RecordReader.FormatOf(file.Name)))
        {
            var name = RowFields.Required(record, file.Name, NameFields);
            var text = RowFields.Required(record, file.Name, _numberFields);
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) || number <= 0)
            {
                throw new RecordFormatException($"'{file.Name}' has the {_numberFields[0]} '{text}'; expected a number above 0.", record.LineNumber);
            }

            if (!numbers.TryAdd(name, number))
            {
                throw new RecordFormatException($"'{file.Name}' names '{name}' twice.", record.LineNumber);
            }
        }

        return numbers;
    }
}
