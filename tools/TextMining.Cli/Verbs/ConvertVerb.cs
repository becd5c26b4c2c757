using System.CommandLine;
using System.Text;
using TextMining.Tabular;

namespace TextMining.Cli.Verbs;

/// <summary><c>convert IN --to FORMAT --out FILE</c>: labelled rows from one format into another.</summary>
internal static class ConvertVerb
{
    public static Command Create()
    {
        var input = new Argument<FileInfo[]>("IN") { Description = "The files to read, plain or .gz.", Arity = ArgumentArity.OneOrMore };
        var format = DataFormat.Option();
        var to = new Option<string>("--to") { Description = $"The format to write: {string.Join(", ", RecordFormatNames.All)}.", Required = true };
        to.AcceptOnlyFromAmong([.. RecordFormatNames.All]);
        var output = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };
        var text = new Option<string>("--text") { Description = "The field with the text.", DefaultValueFactory = _ => "text" };
        var labels = new Option<string[]>("--label") { Description = "The fields with labels, such as: cause business urgency secondary.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["label"] };
        var model = new Option<FileInfo?>("--model") { Description = "With --to label-studio: add what this classifier or ticket tagger suggests as predictions." };
        var view = new Option<FileInfo?>("--interface") { Description = "With --to label-studio: also write the labelling interface (XML) with the labels of the rows as choices." };
        var command = new Command("convert", "Converts labelled rows between JSONL, CSV, XLSX, Label Studio, doccano and fastText.") { input, format, to, output, text, labels, model, view };
        command.Validators.Add(result =>
        {
            if (result.GetValue(to) != "label-studio" && (result.GetValue(model) is not null || result.GetValue(view) is not null))
            {
                result.AddError("--model and --interface go with --to label-studio.");
            }
        });
        command.SetAction(result =>
        {
            List<DataRecord> rows = [.. result.GetRequiredValue(input).SelectMany(file => DataFormat.Read(file, result.GetValue(format)))];
            var (textField, labelFields) = (result.GetRequiredValue(text), result.GetRequiredValue(labels));
            LabelledFile.Write(result.GetRequiredValue(output), RecordFormatNames.Parse(result.GetRequiredValue(to)), rows, textField, labelFields, result.GetValue(model));
            if (result.GetValue(view) is { } file)
            {
                WriteInterface(file, rows, textField, labelFields);
            }

            var without = rows.Count(row => labelFields.All(field => row[field] is null));
            Console.Error.WriteLine($"{result.GetRequiredValue(output).Name}: {rows.Count} rows, {rows.Count - without} of them with a label.");
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteInterface(FileInfo file, List<DataRecord> rows, string textField, string[] labelFields)
    {
        using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        LabelStudioInterface.Write(writer, new RecordLayout(textField, labelFields, []), [.. labelFields.Select(field => LabelChoices.Of(rows, field))]);
    }
}
