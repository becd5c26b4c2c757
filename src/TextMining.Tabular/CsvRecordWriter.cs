using System.Globalization;
using System.Text;
using CsvHelper;

namespace TextMining.Tabular;

internal sealed class CsvRecordWriter : RecordWriter
{
    private readonly CsvWriter _writer;

    public CsvRecordWriter(Stream stream) =>
        _writer = new CsvWriter(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 65536, leaveOpen: true), CultureInfo.InvariantCulture);

    private protected override void WriteRow(string?[] cells)
    {
        foreach (var cell in cells)
        {
            _writer.WriteField(cell);
        }

        _writer.NextRecord();
    }

    private protected override void Finish() => _writer.Dispose();
}
