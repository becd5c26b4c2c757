using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace TextMining.Tests.Snapshots;

/// <summary>
/// Compares a text with <c>Class.Method[_variant].verified.txt</c> beside the test. On a difference it writes
/// <c>….received.txt</c> and fails with a diff. <c>ACCEPT_SNAPSHOTS=1</c> accepts what was received; CI never sets it.
/// </summary>
internal static class Snapshot
{
    public static void Match(string received, string variant = "", [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var name = Path.GetFileNameWithoutExtension(testFile) + "." + method + (variant.Length == 0 ? "" : "_" + variant);
        Compare(received, Path.Combine(Path.GetDirectoryName(testFile)!, name), AcceptsChanges());
    }

    internal static void Compare(string received, string pathWithoutExtension, bool accept)
    {
        var verifiedPath = pathWithoutExtension + ".verified.txt";
        var receivedPath = pathWithoutExtension + ".received.txt";
        received = received.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath, Encoding.UTF8) : null;
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }

        if (accept)
        {
            File.WriteAllText(verifiedPath, received, new UTF8Encoding(false));
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received, new UTF8Encoding(false));
        throw new AssertionException(
            $"{Path.GetFileName(verifiedPath)} {(verified is null ? "does not exist" : "differs")}. " +
            $"If the change is meant, run again with ACCEPT_SNAPSHOTS=1.{Environment.NewLine}{Diff(verified ?? "", received)}");
    }

    private static bool AcceptsChanges() =>
        Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null;

    private static string Diff(string verified, string received)
    {
        const int context = 2;
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(verified, received).Lines;
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var near = Enumerable.Range(Math.Max(0, i - context), Math.Min(lines.Count, i + context + 1) - Math.Max(0, i - context))
                .Any(j => lines[j].Type != ChangeType.Unchanged);
            if (!near)
            {
                continue;
            }

            var mark = lines[i].Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " };
            text.Append(mark).AppendLine(lines[i].Text);
        }

        return text.ToString();
    }
}
