using System.Text;

namespace TextMining.Tabular;

/// <summary>One text a line, with its labels before it for fastText.</summary>
internal sealed class LineWriter : LabelledWriter
{
    private readonly StreamWriter _writer;
    private readonly bool _withLabels;

    public LineWriter(Stream stream, RecordLayout layout, RecordFormat format)
        : base(layout)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65536, leaveOpen: true) { NewLine = "\n" };
        _withLabels = format == RecordFormat.FastText;
    }

    private protected override void WriteRow(DataRecord row, string text, IReadOnlyList<SuggestedLabels> suggestions)
    {
        if (_withLabels)
        {
            WriteLabels(row, text);
        }

        _writer.WriteLine(text.ReplaceLineEndings(" "));
    }

    private protected override void Finish() => _writer.Dispose();

    private void WriteLabels(DataRecord row, string text)
    {
        if (text.Contains(FastTextReader.Prefix, StringComparison.Ordinal))
        {
            throw new RecordFormatException($"the text holds '{FastTextReader.Prefix}', which would be read as a label.", row.LineNumber);
        }

        foreach (var label in AllLabels(row))
        {
            if (label.Any(char.IsWhiteSpace))
            {
                throw new RecordFormatException($"the label '{label}' holds white space, which ends a label in fastText; expected a label without.", row.LineNumber);
            }

            _writer.Write(FastTextReader.Prefix);
            _writer.Write(label);
            _writer.Write(' ');
        }
    }
}
