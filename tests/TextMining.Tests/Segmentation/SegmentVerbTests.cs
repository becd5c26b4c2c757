using System.Diagnostics;
using System.Text;

namespace TextMining.Tests.Segmentation;

/// <summary>The verbs <c>segment</c> and <c>keywords</c> as a shell sees them.</summary>
public class SegmentVerbTests
{
    [TestCase("", "昨晚 变压器 跳闸 ， 23.4% 的 用户 停电\n\nA座 \r 坏\n")]
    [TestCase("--mode no-hmm", "昨晚 变压器 跳闸 ， 23 . 4 % 的 用户 停电\n\nA座 \r 坏\n")]
    [TestCase("--mode search --delimiter |", "昨晚|变压|变压器|跳闸|，|23.4%|的|用户|停电\n\nA座|\r|坏\n")]
    [TestCase("--mode pos", "昨晚/t 变压器/n 跳闸/v ，/x 23.4/m %/x 的/uj 用户/n 停电/v\n\nA座/n \r/x 坏/a\n")]
    public void Segment_ThreeLines_GivesThreeLines(string options, string expected)
    {
        var (status, output) = Run($"segment {options}", "昨晚变压器跳闸，23.4%的用户停电\n\nA座\r坏");

        Assert.That((status, Escaped.From(output)), Is.EqualTo((0, Escaped.From(expected))));
    }

    [Test]
    public void Segment_UserLexicon_IsUsed()
    {
        var (status, output) = Run($"segment --lexicon {Repository.Path("models", "segmenter", "power.txt")}", "用网上国网缴费");

        Assert.That((status, output), Is.EqualTo((0, "用 网上国网 缴费\n")));
    }

    [TestCase("tfidf")]
    [TestCase("textrank")]
    public void Keywords_Top_GivesThatMany(string method)
    {
        var (status, output) = Run($"keywords --method {method} --top 2", "台区变压器跳闸，用户停电，用户不满");

        Assert.That(status, Is.Zero);
        Assert.That(output.TrimEnd('\n').Split(' '), Has.Length.EqualTo(2).And.All.Match("^[^/]+/[0-9.]+$"));
    }

    [TestCase("segment --mode backwards")]
    [TestCase("segment --lexicon /nowhere/words.txt")]
    [TestCase("keywords --top 0")]
    [TestCase("compile-lexicon /nowhere out.bin")]
    public void Verb_BadUsageOrInput_Gives2(string arguments)
        => Assert.That(Run(arguments, "停电").Status, Is.EqualTo(2));

    private static (int Status, string Output) Run(string arguments, string input)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "TextMining.Cli.dll"), .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        start.Environment["TEXTMINING_CHECKOUT"] = Repository.Root;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.Result;
        return (process.ExitCode, output);
    }
}
