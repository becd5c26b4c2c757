using System.Text.Json;
using TextMining.Review;
using TextMining.Training.Tagging;

namespace TextMining.Tests.Classification;

/// <summary>The shipped tagger on the corpus's test part, which it has never seen, stays above recorded floors: two points below the figures of the day they were recorded.</summary>
[TestFixture]
public sealed class QualityGateTests
{
    private static readonly Lazy<List<(string Cause, string Business, string[] Secondary, TicketTags Tags)>> Tagged = new(Tag);

    [Test]
    public void Tag_TestPart_CauseAndBusinessStayAboveTheFloor()
    {
        var tagged = Tagged.Value;
        var cause = Share(tagged, row => row.Tags.Cause.Best.Label == row.Cause);
        var top = Share(tagged, row => row.Tags.Cause.Best.Label.Split('.')[0] == row.Cause.Split('.')[0]);
        var business = Share(tagged, row => row.Tags.Business.Best.Label == row.Business);

        TestContext.Out.WriteLine($"test part, n {tagged.Count}: cause {cause:F3}, its top {top:F3}, business {business:F3}");
        Assert.That(cause, Is.GreaterThan(0.785));
        Assert.That(top, Is.GreaterThan(0.845));
        Assert.That(business, Is.GreaterThan(0.815));
    }

    [Test]
    public void Tag_TestPart_AutomaticTagsAreRightAsOftenAsPromised()
    {
        var automatic = Tagged.Value.Where(row => row.Tags.Review.Level == ReviewLevel.Auto).ToList();
        var precision = Share(automatic, row => row.Tags.Cause.Best.Label == row.Cause);
        var coverage = (double)automatic.Count / Tagged.Value.Count;

        TestContext.Out.WriteLine($"automatic: coverage {coverage:F3}, precision {precision:F3} (n {automatic.Count})");
        Assert.That(precision, Is.GreaterThan(0.945));
        Assert.That(coverage, Is.GreaterThan(0.35));
    }

    [Test]
    public void Tag_TestPart_FurtherCausesAreAsPreciseAsPromised()
    {
        if (TicketTagger.LoadDefault().Model.Secondary is not { Thresholds.Threshold: <= 1 })
        {
            Assert.Ignore("The shipped model decides no further causes.");
        }

        var measure = new SecondaryMeasure();
        foreach (var row in Tagged.Value)
        {
            measure.Add([row.Cause], row.Secondary, [.. row.Tags.Secondary.Select(static label => label.Label)]);
        }

        TestContext.Out.WriteLine($"further causes: precision {measure.Precision:F3} of {measure.Decided}, recall {measure.Recall:F3} of {measure.Labelled}, F1 {measure.F1:F3} (n {measure.Count})");
        Assert.That(measure.Decided, Is.GreaterThan(0));
        Assert.That(measure.Precision, Is.GreaterThanOrEqualTo(0.7));
    }

    private static double Share<T>(List<T> rows, Func<T, bool> isSo) => (double)rows.Count(isSo) / rows.Count;

    private static List<(string, string, string[], TicketTags)> Tag()
    {
        var tagger = TicketTagger.LoadDefault();
        var tagged = new List<(string, string, string[], TicketTags)>();
        foreach (var line in File.ReadLines(Repository.Path("corpus", "tickets.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            if (row.GetProperty("split").GetString() == "test")
            {
                string[] secondary = row.TryGetProperty("secondary", out var codes) ? [.. codes.EnumerateArray().Select(static code => code.GetString()!)] : [];
                tagged.Add((row.GetProperty("cause").GetString()!, row.GetProperty("business").GetString()!, secondary, tagger.Tag(row.GetProperty("text").GetString()!)));
            }
        }

        return tagged;
    }
}
