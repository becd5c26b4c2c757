using TextMining.Classification;

namespace TextMining.Tests.Classification;

[TestFixture]
internal sealed class ExplanationTests
{
    [Test]
    public void Strongest_RandomSpans_GivesWhatSortingGives([Values(0, 1, 3, 6, 100)] int count)
    {
        var random = new Random(7);
        for (var run = 0; run < 200; run++)
        {
            // Few distinct sizes, so that ties occur.
            Evidence[] spans = [.. Enumerable.Range(0, random.Next(30)).Select(i => new Evidence(2 * i, 2, random.Next(-4, 5) / 8.0))];

            var strongest = new Explanation(0, spans).Strongest(count);

            Assert.That(strongest, Is.EqualTo(spans.OrderByDescending(span => Math.Abs(span.Contribution)).ThenBy(span => span.Start).Take(count)));
        }
    }
}
