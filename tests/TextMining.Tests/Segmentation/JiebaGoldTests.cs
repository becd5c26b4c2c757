using System.Diagnostics;

namespace TextMining.Tests.Segmentation;

/// <summary>Every mode, token for token, against answers of python jieba 0.42.1 that need no Python to check.</summary>
public class JiebaGoldTests
{
    [TestCase("nasty.txt", 1000)]
    [TestCase("own.txt", 300)]
    [TestCase("user-words.txt", 300)]
    public void EveryMode_GoldFile_EqualsJieba(string name, int atLeast)
    {
        var lexicon = ShippedSegmenter.Model.Lexicon;
        var ours = new JiebaAnswers(name.StartsWith("user", StringComparison.Ordinal) ? UserWords.AddTo(lexicon) : lexicon);
        int texts = 0;
        Assert.Multiple(() =>
        {
            foreach (var (text, answers) in GoldFile.Read(name))
            {
                texts++;
                for (int i = 0; i < answers.Length; i++)
                {
                    string mode = JiebaAnswers.Modes[i];
                    Assert.That(JiebaAnswers.AreEqual(mode, answers[i], ours[mode, text]), $"{mode}: {Escaped.From(text)}\n  jieba {answers[i]}\n  ours  {ours[mode, text]}");
                }
            }
        });

        Assert.That(texts, Is.GreaterThanOrEqualTo(atLeast));
    }

    [Test]
    public void GoldFiles_MadeAnew_AreTheCommittedOnes()
    {
        JiebaReference.Require();
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            using var make = Process.Start("bash", [Repository.Path("tools", "gold", "make.sh"), folder]);
            make.WaitForExit();

            Assert.That(make.ExitCode, Is.Zero);
            foreach (string file in Directory.GetFiles(folder))
            {
                Assert.That(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(GoldFile.PathOf(Path.GetFileName(file)))), file);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
