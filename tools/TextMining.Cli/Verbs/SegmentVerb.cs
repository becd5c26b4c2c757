using System.CommandLine;
using System.Text;
using TextMining.Segmentation;

namespace TextMining.Cli.Verbs;

/// <summary><c>segment</c>: a line in, a line of tokens out.</summary>
internal static class SegmentVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "UTF-8 text; standard input where none is given.", Arity = ArgumentArity.ZeroOrOne };
        var mode = new Option<string>("--mode") { Description = "What is cut.", DefaultValueFactory = _ => "precise" };
        mode.AcceptOnlyFromAmong("precise", "no-hmm", "full", "search", "pos");
        var delimiter = new Option<string>("--delimiter") { Description = "What stands between two tokens.", DefaultValueFactory = _ => " " };
        var segmenter = new SegmenterOptions();
        var command = new Command("segment", "Cuts each line of a text into words, as jieba 0.42.1 does; pos prints word/tag.") { file, mode, delimiter };
        segmenter.AddTo(command);
        command.SetAction(result => Run(
            TextLines.Read(result.GetValue(file)),
            Cutter(result.GetRequiredValue(mode), segmenter.Load(result), result.GetRequiredValue(delimiter))));
        return command;
    }

    private static int Run(IEnumerable<string> lines, Action<string, StringBuilder> cut)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        var answer = new StringBuilder();
        foreach (var line in lines)
        {
            cut(line, answer.Clear());
            output.Write(answer.Append('\n'));
        }

        return ExitCode.Done;
    }

    private static Action<string, StringBuilder> Cutter(string mode, Lexicon lexicon, string delimiter)
    {
        if (string.Equals(mode, "pos", StringComparison.Ordinal))
        {
            return Tagger(new PartOfSpeechTagger(lexicon), delimiter);
        }

        var segmenter = new JiebaSegmenter(lexicon, mode switch
        {
            "full" => new() { Mode = SegmentationMode.Full },
            "search" => new() { Mode = SegmentationMode.Search },
            "no-hmm" => new() { UseHiddenMarkovModel = false },
            _ => new(),
        });
        var tokens = new List<Token>();
        return (line, answer) =>
        {
            tokens.Clear();
            segmenter.Segment(line, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                answer.Append(i == 0 ? "" : delimiter).Append(tokens[i].In(line));
            }
        };
    }

    private static Action<string, StringBuilder> Tagger(PartOfSpeechTagger tagger, string delimiter)
    {
        var tokens = new List<TaggedToken>();
        return (line, answer) =>
        {
            tokens.Clear();
            tagger.Tag(line, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                answer.Append(i == 0 ? "" : delimiter).Append(tokens[i].In(line)).Append('/').Append(tokens[i].Tag);
            }
        };
    }
}
