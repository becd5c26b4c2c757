namespace TextMining.Tabular;

/// <summary>Tells formats apart that share an extension, by the first bytes that are no white space.</summary>
internal static class FormatSniffer
{
    public const int HeadLength = 256;

    public static RecordFormat Refine(RecordFormat named, ReadOnlySpan<byte> head)
    {
        var start = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        return named switch
        {
            RecordFormat.JsonLines when start.StartsWith("["u8) => RecordFormat.LabelStudio,
            RecordFormat.PlainText when start.StartsWith("__label__"u8) => RecordFormat.FastText,
            _ => named,
        };
    }
}
