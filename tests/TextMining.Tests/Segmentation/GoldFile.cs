namespace TextMining.Tests.Segmentation;

/// <summary>The committed answers of python jieba 0.42.1, which <c>tools/gold/make.sh</c> writes: a text, then its answer in each mode.</summary>
internal static class GoldFile
{
    public static string PathOf(string name) => Repository.Path("tests", "TextMining.Tests", "Segmentation", "Gold", name);

    public static IEnumerable<(string Text, string[] Answers)> Read(string name)
    {
        string[] lines = File.ReadAllLines(PathOf(name));
        int size = JiebaAnswers.Modes.Length + 1;
        Assert.That(lines.Length % size, Is.Zero, $"{name} is cut off.");
        for (int i = 0; i < lines.Length; i += size)
        {
            yield return (Escaped.ToText(lines[i]), lines[(i + 1)..(i + size)]);
        }
    }
}
