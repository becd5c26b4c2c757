using System.CommandLine;

namespace TextMining.Cli;

/// <summary>The options by which verbs take labelled rows.</summary>
internal sealed class LabelledDataOptions
{
    public Option<FileInfo[]> Data { get; } = new("--data") { Description = "Labelled rows: JSONL, CSV, XLSX, Label Studio, doccano or fastText, plain or .gz; may be given several times.", AllowMultipleArgumentsPerToken = true, Required = true };

    public Option<string> Label { get; } = new("--label") { Description = "The field with the label.", Required = true };

    public Option<string> Text { get; } = new("--text") { Description = "The field with the text.", DefaultValueFactory = _ => "text" };

    public Option<string?> Format { get; } = DataFormat.Option();

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Label);
        command.Options.Add(Text);
        command.Options.Add(Format);
    }

    public LabelledRows Read(ParseResult result) =>
        LabelledRows.Read(result.GetRequiredValue(Data), result.GetRequiredValue(Label), result.GetRequiredValue(Text), result.GetValue(Format));
}
