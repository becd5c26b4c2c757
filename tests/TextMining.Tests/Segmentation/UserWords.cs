using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

/// <summary>A user dictionary with everything that such files come with: marks, CRLF, empty lines, missing and zero frequencies, strange words.</summary>
internal static class UserWords
{
    public static string Path { get; } = GoldFile.PathOf("user-words.dict");

    public static string[] Deleted { get; } = ["图书馆", "停电", "电费突然", "丂"];

    public static Lexicon AddTo(Lexicon lexicon)
    {
        using var stream = File.OpenRead(Path);
        return lexicon.With(stream).Without(Deleted);
    }
}
