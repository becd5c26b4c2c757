using System.CommandLine;
using System.Globalization;
using System.Text;
using TextMining.Segmentation;

namespace TextMining.Cli.Verbs;

/// <summary><c>keywords</c>: a line in, its keywords and their weights out.</summary>
internal static class KeywordsVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "UTF-8 text; standard input where none is given.", Arity = ArgumentArity.ZeroOrOne };
        var method = new Option<string>("--method") { Description = "How words are weighed.", DefaultValueFactory = _ => "tfidf" };
        method.AcceptOnlyFromAmong("tfidf", "textrank");
        var top = new Option<int>("--top") { Description = "How many keywords a line gets at most.", DefaultValueFactory = _ => 20 };
        top.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) || value < 1))
            {
                result.AddError("--top must be a number of at least 1.");
            }
        });
        var segmenter = new SegmenterOptions();
        var command = new Command("keywords", "Prints the keywords of each line as word/weight, the weightiest first.") { file, method, top };
        segmenter.AddTo(command);
        command.SetAction(result =>
        {
            var lexicon = segmenter.Load(result);
            KeywordExtractor extractor = result.GetRequiredValue(method) is "textrank" ? new TextRankExtractor(lexicon) : new TfIdfExtractor(lexicon);
            return Run(TextLines.Read(result.GetValue(file)), extractor, result.GetValue(top));
        });
        return command;
    }

    private static int Run(IEnumerable<string> lines, KeywordExtractor extractor, int top)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        foreach (var line in lines)
        {
            output.Write(string.Join(' ', extractor.Extract(line, top).Select(static keyword => $"{keyword.Text}/{keyword.Weight:R}")));
            output.Write('\n');
        }

        return ExitCode.Done;
    }
}
