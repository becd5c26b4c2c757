namespace TextMining.Tabular;

/// <summary>How rows are written in a file.</summary>
public enum RecordFormat
{
    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>Comma-separated values with a header row (RFC 4180).</summary>
    Csv,

    /// <summary>The first sheet of an Excel workbook, with a header row.</summary>
    Xlsx,

    /// <summary>One text a line; the record has the single field <c>text</c>.</summary>
    PlainText,
}
