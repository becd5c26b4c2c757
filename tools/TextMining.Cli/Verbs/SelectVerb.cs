using System.CommandLine;
using TextMining.Tabular;
using TextMining.Training.Selection;

namespace TextMining.Cli.Verbs;

/// <summary><c>select</c>: which unlabelled rows should a person label next?</summary>
internal static class SelectVerb
{
    public static Command Create()
    {
        var model = new Option<FileInfo>("--model") { Description = "The model file.", Required = true };
        var data = new Option<FileInfo[]>("--data") { Description = "Unlabelled rows: JSONL, CSV, XLSX or plain text, plain or .gz.", AllowMultipleArgumentsPerToken = true, Required = true };
        var text = new Option<string>("--text") { Description = "The field with the text.", DefaultValueFactory = _ => "text" };
        var count = new Option<int>("--count") { Description = "How many rows to choose.", DefaultValueFactory = _ => 50 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a row instead of a table." };
        var format = DataFormat.Option();
        var tasks = new Option<FileInfo?>("--tasks") { Description = "Also write the chosen rows as tasks of Label Studio, with what the model suggests as predictions." };
        var command = new Command("select", "Chooses the rows that are worth labelling: uncertain, and unlike one another.") { model, data, text, count, json, format, tasks };
        command.SetAction(result =>
        {
            var textField = result.GetRequiredValue(text);
            List<DataRecord> records =
            [
                .. result.GetRequiredValue(data).SelectMany(file => DataFormat.Read(file, result.GetValue(format))).Where(record => !string.IsNullOrEmpty(record[textField])),
            ];
            var (classifier, linear) = ModelFiles.Selecting(result.GetRequiredValue(model));
            var selected = new TicketSelector(classifier, linear).Select([.. records.Select(record => record[textField]!)], result.GetValue(count));
            if (result.GetValue(tasks) is { } file)
            {
                LabelledFile.Write(
                    file, RecordFormat.LabelStudio, [.. selected.Select(choice => records[choice.Row])], textField, [classifier.Labels.Task], result.GetRequiredValue(model));
            }

            Print(records, selected, textField, result.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(List<DataRecord> records, IReadOnlyList<SelectedText> selected, string textField, bool json)
    {
        if (!json)
        {
            Console.Out.Write(ConsoleTable.Format(
                ["line", "uncertainty", "similarity"],
                selected.Select(choice => (IReadOnlyList<string>)[EvaluationText.Whole(records[choice.Row].LineNumber), EvaluationText.Figure(choice.Uncertainty), EvaluationText.Figure(choice.Similarity)])));
            return;
        }

        foreach (var choice in selected)
        {
            EvaluationText.PrintObject(writer =>
            {
                writer.WriteNumber("line", records[choice.Row].LineNumber);
                writer.WriteString("id", records[choice.Row]["id"]);
                writer.WriteString("text", records[choice.Row][textField]);
                writer.WriteNumber("uncertainty", choice.Uncertainty);
                writer.WriteNumber("similarity", choice.Similarity);
            });
        }
    }
}
