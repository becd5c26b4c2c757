using System.Diagnostics;
using System.Globalization;
using System.Text;
using TextMining.Onnx.Tokenization;
using TextMining.Tests;

namespace TextMining.Onnx.Tests.Tokenization;

public sealed class BertTokenizerTests
{
    private static readonly string[] Pieces =
    [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "停", "电", "了", "kv", "10", "##kv", "##0", "1", "a", "##b", "un", "##aff", "##able", "，", ",", "!", "-", "ᄀ", "##ᅡ", "##ᆨ", "e", "ss", "##ss", "😀",
        "豈", "σ", "##ς", "##σ", "i",
    ];

    [TestCase("停电了", "停 电 了")]
    [TestCase("停电了，10kV", "停 电 了 ， 10 ##kv")]
    [TestCase("10KV停电", "10 ##kv 停 电")]
    [TestCase("UNaffable!", "un ##aff ##able !")]
    [TestCase("unwanted", "[UNK]")]
    [TestCase("a-b", "a - [UNK]")]
    [TestCase("Ab", "a ##b")]
    [TestCase(" \t停\u3000电\u00A0了\n", "停 电 了")]
    [TestCase("停\u200B电\u0000\uFFFD了", "停 电 了")]
    [TestCase("é É e\u0301", "e e e")]
    [TestCase("각", "ᄀ ##ᅡ ##ᆨ")]
    [TestCase("停😀电", "停 😀 电")]
    [TestCase("\uF900", "豈")]
    [TestCase("ΣΣ", "σ ##ς")]
    [TestCase("ΣΣΣ", "σ ##σ ##ς")]
    [TestCase("İ", "i")]
    [TestCase("", "")]
    public void Tokenize_OfText_GivesThePieces(string text, string expected)
    {
        var ids = new List<int>();

        Tokenizer(Pieces).Tokenize(text, ids);

        Assert.That(string.Join(' ', ids.Select(id => Pieces[id])), Is.EqualTo(expected));
    }

    [Test]
    public void Tokenize_WithLettersKept_KeepsCaseAndAccents()
    {
        var tokenizer = new BertTokenizer(Load(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "A", "é"]), new BertTokenizerOptions { LetterCase = LetterCase.Kept });
        var ids = new List<int>();

        tokenizer.Tokenize("A a é", ids);

        Assert.That(ids, Is.EqualTo(new[] { 4, 1, 5 }));
    }

    [Test]
    public void Tokenize_OfARunOverTheLimit_IsOneUnknown()
    {
        var ids = new List<int>();

        Tokenizer(Pieces).Tokenize(new string('1', 101) + " " + "a" + new string('b', 99), ids);

        Assert.That(ids, Has.Count.EqualTo(101));
        Assert.That(ids[0], Is.EqualTo(1));
    }

    [TestCase(2, "")]
    [TestCase(4, "停 电")]
    [TestCase(5, "停 电 了")]
    [TestCase(9, "停 电 了")]
    public void Encode_ToALength_PutsTheEndsAround(int longest, string expected)
    {
        var ids = Tokenizer(Pieces).Encode("停电了", longest);

        Assert.That(ids[0], Is.EqualTo(2));
        Assert.That(ids[^1], Is.EqualTo(3));
        Assert.That(string.Join(' ', ids[1..^1].Select(id => Pieces[id])), Is.EqualTo(expected));
    }

    [Test]
    public void Encode_ToLessThanTheEnds_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Tokenizer(Pieces).Encode("停", 1));

    [TestCase("[PAD]\n[UNK]\n[CLS]\n", "[SEP]")]
    [TestCase("", "[PAD]")]
    public void Vocabulary_WithoutASpecialPiece_IsRefused(string content, string missing)
    {
        var error = Assert.Throws<OnnxModelException>(() => BertVocabulary.Load(new MemoryStream(Encoding.UTF8.GetBytes(content))));

        Assert.That(error!.Fault, Is.EqualTo(OnnxModelFault.Vocabulary));
        Assert.That(error.Message, Does.Contain(missing));
    }

    [Test]
    public void Vocabulary_ThatIsNotUtf8_IsRefused() =>
        Assert.Throws<OnnxModelException>(() => BertVocabulary.Load(new MemoryStream([0x5B, 0xFF, 0xFE, 0x0A])));

    [Test]
    public void Vocabulary_WithMarkAndCarriageReturns_IsReadTheSame()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(string.Join("\r\n", Pieces))];

        Assert.That(BertVocabulary.Load(new MemoryStream(bytes)).TryGetId("停", out var id), Is.True);
        Assert.That(id, Is.EqualTo(5));
    }

    /// <summary>Against the independent implementation in tools/encoder/wordpiece.py: the corpus's texts, random text of many scripts, and every character by itself.</summary>
    [Test]
    public void Tokenize_OfThousandsOfLines_EqualsTheReference()
    {
        const string python = "/usr/bin/python3";
        if (!File.Exists(python))
        {
            Assert.Ignore($"The reference tokenizer needs {python}.");
        }

        List<string> lines = [.. Corpus().Take(3000), .. Mixed(3000), .. EveryCharacter()];
        string[] pieces = [.. Pieces[..5], .. lines.SelectMany(line => line.EnumerateRunes().Select(rune => rune.ToString())).Where(c => !char.IsWhiteSpace(c, 0)).Distinct().Where((_, index) => index % 3 > 0), "##a", "##1", "##b", "ab", "##e"];
        var folder = Directory.CreateTempSubdirectory("tokenizer");
        try
        {
            var (vocabulary, text) = (Path.Combine(folder.FullName, "vocab.txt"), Path.Combine(folder.FullName, "text.txt"));
            File.WriteAllText(vocabulary, string.Concat(pieces.Select(piece => piece + "\n")));
            File.WriteAllText(text, string.Concat(lines.Select(line => line + "\n")));
            var expected = Reference(python, vocabulary, text);
            var tokenizer = Tokenizer(pieces);
            var ids = new List<int>();

            Assert.That(expected, Has.Length.EqualTo(lines.Count));
            // The reference's Unicode is older than the runtime's.
            Assert.That(expected.Count(line => line == "?"), Is.LessThan(lines.Count / 10));
            for (var i = 0; i < lines.Count; i++)
            {
                if (expected[i] == "?")
                {
                    continue;
                }

                ids.Clear();
                tokenizer.Tokenize(lines[i], ids);
                Assert.That(string.Join(' ', ids), Is.EqualTo(expected[i]), $"line {i}: {string.Join(' ', lines[i].EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)))}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Reference(string python, string vocabulary, string text)
    {
        var start = new ProcessStartInfo(python) { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Repository.Path("tools/encoder/wordpiece.py"));
        start.ArgumentList.Add(vocabulary);
        start.ArgumentList.Add(text);
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n')[..^1];
        process.WaitForExit();
        return process.ExitCode == 0 ? lines : throw new InvalidOperationException($"The reference ended with {process.ExitCode}.");
    }

    private static IEnumerable<string> Corpus() => File.ReadLines(Repository.Path("corpus/tickets.jsonl"))
        .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
        .Select(text => text.ReplaceLineEndings(" "));

    private static IEnumerable<string> Mixed(int count)
    {
        const string alphabet = "停电压abABéÉñß１Ａ10 kVΣσİıǅﬁ\u0301\u0300\u3000\u00A0\u200B\u2028\u00AD，。!?-_^`'\u00B7ー가각คำ日本ガ豈😀🏳\uFE0F\u20E3،؟";
        var runes = alphabet.EnumerateRunes().ToArray();
        var random = new Random(3);
        for (var i = 0; i < count; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => runes[random.Next(runes.Length)].ToString()));
        }
    }

    /// <summary>Every assigned character of the first two planes, behind a letter each.</summary>
    private static IEnumerable<string> EveryCharacter()
    {
        for (var code = 1; code < 0x20000; code++)
        {
            if (Rune.IsValid(code) && code is not ('\n' or '\r')
                && Rune.GetUnicodeCategory(new Rune(code)) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
            {
                yield return $"a{new Rune(code)}b{new Rune(code)}";
            }
        }
    }

    private static BertTokenizer Tokenizer(string[] pieces) => new(Load(pieces));

    private static BertVocabulary Load(string[] pieces) =>
        BertVocabulary.Load(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(pieces.Select(static piece => piece + "\n")))));
}
