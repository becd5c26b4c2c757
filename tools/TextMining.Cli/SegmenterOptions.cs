using System.CommandLine;
using TextMining.Segmentation;

namespace TextMining.Cli;

/// <summary>The options of the verbs that segment: which model, which user words.</summary>
internal sealed class SegmenterOptions
{
    private readonly Option<FileInfo> model = new("--model")
    {
        Description = "The segmenter model.",
        DefaultValueFactory = _ => new FileInfo(Checkout.Path("models/segmenter/segmenter.bin")),
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
        using var file = result.GetRequiredValue(model).OpenRead();
        var lexicon = SegmenterModel.Load(file).Lexicon;
        foreach (var words in result.GetValue(lexicons) ?? [])
        {
            using var stream = words.OpenRead();
            lexicon = lexicon.With(stream);
        }

        return lexicon;
    }
}
