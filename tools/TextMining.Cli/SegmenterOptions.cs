using System.CommandLine;
using TextMining.Segmentation;

namespace TextMining.Cli;

/// <summary>The options of the verbs that segment: which model, which user words.</summary>
internal sealed class SegmenterOptions
{
    private readonly Option<FileInfo> model = new("--model")
    {
        Description = "The segmenter model; default: the one that the program carries.",
    };

    private readonly Option<FileInfo[]> lexicons = new("--lexicon")
    {
        Description = "User words in jieba's format: word, frequency and tag, the last two optional. May be given more than once.",
    };

    public void AddTo(Command command)
    {
        command.Add(model);
        command.Add(lexicons);
    }

    /// <summary>The model's lexicon with the user words.</summary>
    public Lexicon Load(ParseResult result)
    {
        var lexicon = Model(result.GetValue(model)).Lexicon;
        foreach (var words in result.GetValue(lexicons) ?? [])
        {
            using var stream = words.OpenRead();
            lexicon = lexicon.With(stream);
        }

        return lexicon;
    }

    private static SegmenterModel Model(FileInfo? file)
    {
        if (file is null)
        {
            return SegmenterSource.Load();
        }

        using var stream = file.OpenRead();
        return SegmenterModel.Load(stream);
    }
}
