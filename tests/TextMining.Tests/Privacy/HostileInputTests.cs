using System.Diagnostics;
using TextMining.Entities;
using TextMining.Privacy;
using TextMining.Urgency;
using TextMining.Tests.Urgency;

namespace TextMining.Tests.Privacy;

/// <summary>Texts of a million characters made to hurt: the time grows with the length, not faster.</summary>
public sealed class HostileInputTests
{
    private const int Long = 1_000_000;
    private const int Short = 125_000;

    private static readonly PersonalDataMasker Masker = new(new MaskingOptions { Mode = MaskingMode.Anonymize });

    private static readonly string[] Patterns =
    [
        "1", "一", "幺 ", "1-", "13812345678 ", "电线掉", "没有", "触电没有怕", "电线着火，", "配电箱倒在孩子", "3栋", "青桐路", "王先生", "户号", "昨晚", "八点到", "每周两次",
        "停电", "【", "a@", "一百", "半", "第三次", "呼吸机停电。", "。", "\uD800", "某", "零下", "x", "粤b", "号", "村",
    ];

    [TestCaseSource(nameof(Patterns))]
    public void Read_MillionCharacters_TakesTimeInProportion(string pattern)
    {
        Run(Repeat(pattern, 10_000));
        var brief = Best(Repeat(pattern, Short));
        var full = Best(Repeat(pattern, Long));

        // Eight times the length may take twenty times the time (caches); below half a second the clock's noise decides.
        Assert.That(full, Is.LessThan(TimeSpan.FromMilliseconds(Math.Max(20 * brief.TotalMilliseconds, 500))), $"{brief.TotalMilliseconds:0} ms → {full.TotalMilliseconds:0} ms");
    }

    private static TimeSpan Best(string text)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 2; i++)
        {
            var watch = Stopwatch.StartNew();
            Run(text);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    private static void Run(string text)
    {
        IReadOnlyList<Entity> entities = ShippedUrgency.Extractor.Extract(text);
        UrgencyReading reading = ShippedUrgency.Rules.Evaluate(text, entities, TicketFacts.None);
        Assert.That(reading.Rules, Is.Not.Null);
        Assert.That(Masker.Apply(text, entities), Is.Not.Null);
    }

    private static string Repeat(string pattern, int length) => string.Concat(Enumerable.Repeat(pattern, length / pattern.Length + 1))[..length];
}
