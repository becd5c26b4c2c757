using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TextMining.Tabular;

/// <summary>One sheet of inline strings, streamed: memory does not grow with the rows beyond the package's own buffer.</summary>
internal sealed class XlsxRecordWriter : RecordWriter
{
    private const int LongestCell = 32_767;

    private readonly SpreadsheetDocument _document;
    private readonly OpenXmlWriter _sheet;

    public XlsxRecordWriter(Stream stream)
    {
        _document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        var part = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1U, Id = workbook.GetIdOfPart(part) }));
        _sheet = OpenXmlWriter.Create(part);
        _sheet.WriteStartElement(new Worksheet());
        _sheet.WriteStartElement(new SheetData());
    }

    private protected override void WriteRow(string?[] cells)
    {
        _sheet.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            _sheet.WriteElement(string.IsNullOrEmpty(cell)
                ? new Cell()
                : new Cell(new InlineString(new Text(Printable(cell)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString });
        }

        _sheet.WriteEndElement();
    }

    private protected override void Finish()
    {
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _document.Dispose();
    }

    // XML has no way to write most control characters or half of a surrogate pair, and Excel refuses longer cells.
    private static string Printable(string cell)
    {
        var text = cell.Length > LongestCell ? cell[..LongestCell] : cell;
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            var isPair = char.IsHighSurrogate(characters[i]) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]);
            if (isPair)
            {
                i++;
            }
            else if (!System.Xml.XmlConvert.IsXmlChar(characters[i]))
            {
                characters[i] = '\uFFFD';
            }
        }

        return new string(characters);
    }
}
