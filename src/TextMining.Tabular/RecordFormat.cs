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

    /// <summary>Tasks of Label Studio: a JSON array as it exports and imports them, or one task after the other.</summary>
    /// <remarks>The members of <c>data</c> are fields, and so is each choice of the annotation, under its <c>from_name</c>.</remarks>
    LabelStudio,

    /// <summary>Text classification of doccano: one JSON object a line with <c>text</c> and <c>label</c>, a list of labels or one label.</summary>
    Doccano,

    /// <summary>The CSV export of doccano: columns <c>text</c> (or <c>data</c>) and <c>label</c>, several labels joined by <c>#</c>.</summary>
    DoccanoCsv,

    /// <summary>One text a line after its labels, each of which begins with <c>__label__</c>; fields <c>label</c> and <c>text</c>.</summary>
    FastText,
}
