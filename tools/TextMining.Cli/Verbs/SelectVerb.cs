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
        var command = new Command("select", "Chooses the rows that are worth labelling: uncertain, and unlike one another.") { model, data, text, count, json };
        command.SetAction(result =>
        {
            var records = new List<DataRecord>();
            foreach (var file in result.GetRequiredValue(data))
            {
                using var stream = file.OpenRead();
                records.AddRange(RecordReader.Read(stream, RecordReader.FormatOf(file.Name)).Where(record => !string.IsNullOrEmpty(record[result.GetRequiredValue(text)])));
            }

            var selector = new TicketSelector(ModelFiles.TextClassifier(result.GetRequiredValue(model)));
            var selected = selector.Select([.. records.Select(record => record[result.GetRequiredValue(text)]!)], result.GetValue(count));
            Print(records, selected, result.GetRequiredValue(text), result.GetValue(json));
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
