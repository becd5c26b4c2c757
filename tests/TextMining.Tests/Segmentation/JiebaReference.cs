using System.Diagnostics;
using System.Text;

namespace TextMining.Tests.Segmentation;

/// <summary>Debian's python3-jieba, asked through <c>tools/gold/jieba_reference.py</c>.</summary>
internal static class JiebaReference
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Ends the test as ignored, saying why, where python jieba 0.42.1 cannot be run.</summary>
    public static void Require()
    {
        string? problem = Problem();
        if (problem is not null)
        {
            Assert.Ignore($"Not compared with python jieba: {problem} Install Debian's python3-jieba to run this test.");
        }
    }

    /// <summary>Runs the reference and hands over each text with its answers, one per mode.</summary>
    /// <param name="modes">The modes, in the order of the answers.</param>
    /// <param name="arguments">Further arguments.</param>
    /// <param name="texts">The texts for its standard input; null where it generates them.</param>
    /// <param name="each">Receives every text and its answers.</param>
    public static void Run(string[] modes, IEnumerable<string> arguments, IEnumerable<string>? texts, Action<string, string[]> each)
    {
        using var process = Start([Repository.Path("tools", "gold", "jieba_reference.py"), "--modes", string.Join(',', modes), .. arguments]);
        var feeding = Task.Run(() =>
        {
            foreach (string text in texts ?? [])
            {
                process.StandardInput.Write(Escaped.From(text) + "\n");
            }

            process.StandardInput.Close();
        });
        var errors = process.StandardError.ReadToEndAsync();
        var answers = new string[modes.Length];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            for (int i = 0; i < modes.Length; i++)
            {
                answers[i] = process.StandardOutput.ReadLine() ?? "";
            }

            each(Escaped.ToText(line), answers);
        }

        feeding.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, errors.Result);
    }

    private static string? Problem()
    {
        if (!File.Exists(Python))
        {
            return $"{Python} does not exist.";
        }

        using var process = Start(["-c", "import jieba; assert jieba.__version__ == '0.42.1', jieba.__version__"]);
        process.StandardInput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : error.Trim().Split('\n')[^1];
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(Python, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return Process.Start(start) ?? throw new InvalidOperationException($"{Python} did not start.");
    }
}
