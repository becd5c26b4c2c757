using TextMining.Classification;
using TextMining.Tabular;

namespace TextMining.Cli;

/// <summary>What a model suggests for rows that people will label.</summary>
internal static class Suggestions
{
    public static Func<string, IReadOnlyList<SuggestedLabels>> Of(TextClassifier classifier, string checksum, IReadOnlyList<string> fields)
    {
        var task = classifier.Labels.Task;
        if (!fields.Contains(task))
        {
            throw new ArgumentException($"The model suggests '{task}', which is not among the label fields {string.Join(", ", fields)}.");
        }

        return text =>
        {
            var best = classifier.Predict(text).Best;
            return [new SuggestedLabels(task, [best.Label], best.Probability, $"{task}-{checksum[..8]}")];
        };
    }

    public static Func<string, IReadOnlyList<SuggestedLabels>> Of(TicketTagger tagger, IReadOnlyList<string> fields)
    {
        string[] known = ["cause", "secondary", "business", "urgency"];
        var wanted = known.Where(fields.Contains).ToArray();
        if (wanted.Length == 0)
        {
            throw new ArgumentException($"The model suggests {string.Join(", ", known)}; none of them is among the label fields {string.Join(", ", fields)}.");
        }

        return text =>
        {
            var tags = tagger.Tag(text);
            return [.. wanted.Select(field => Of(tags, field))];
        };
    }

    private static SuggestedLabels Of(TicketTags tags, string field) => field switch
    {
        "cause" => new SuggestedLabels(field, [tags.Cause.Best.Label], tags.Cause.Best.Probability, tags.Model),
        "secondary" => new SuggestedLabels(field, [.. tags.Secondary.Select(label => label.Label)], null, tags.Model),
        "business" => new SuggestedLabels(field, [tags.Business.Best.Label], tags.Business.Best.Probability, tags.Model),
        _ => new SuggestedLabels(field, [tags.Urgency.Level.ToString()], null, tags.Model),
    };
}
