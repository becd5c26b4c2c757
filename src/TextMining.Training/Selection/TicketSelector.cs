using TextMining.Classification;
using TextMining.Features;
using TextMining.Segmentation;

namespace TextMining.Training.Selection;

/// <summary>
/// Chooses which unlabelled texts a person should label next: those that the classifier is least sure of, but no two that are
/// alike. Greedy: each time the text of the largest entropy × (1 − similarity to what is chosen already).
/// </summary>
/// <remarks>Immutable; may be used from several threads. Equal values are settled by the order of the texts.</remarks>
/// <param name="classifier">What is unsure.</param>
/// <param name="model">Whose features texts are compared by: the classifier's own, or that of the tagger whose head it is.</param>
public sealed class TicketSelector(Classifier classifier, LinearModel model)
{
    /// <summary>Only so many of the most uncertain texts per wanted one take part, which bounds the work.</summary>
    private const int CandidatesPerChoice = 20;

    /// <summary>Creates a selector for a classifier of its own.</summary>
    /// <param name="classifier">What is unsure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="classifier"/> is null.</exception>
    public TicketSelector(TextClassifier classifier)
        : this(classifier ?? throw new ArgumentNullException(nameof(classifier)), classifier.Model)
    {
    }

    /// <summary>Chooses texts.</summary>
    /// <param name="texts">The unlabelled texts.</param>
    /// <param name="count">How many to choose at most.</param>
    /// <returns>The chosen texts, the most useful first.</returns>
    public IReadOnlyList<SelectedText> Select(IReadOnlyList<string> texts, int count)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var uncertainty = texts.Select(Entropy).ToArray();
        int[] candidates =
        [
            .. Enumerable.Range(0, texts.Count)
                .OrderByDescending(row => uncertainty[row]).ThenBy(static row => row)
                .Take((int)Math.Min(texts.Count, (long)count * CandidatesPerChoice)),
        ];
        var columns = candidates.Select(row => Columns(texts[row])).ToArray();
        var similarity = new double[candidates.Length];
        var taken = new bool[candidates.Length];
        var chosen = new List<SelectedText>();
        while (chosen.Count < Math.Min(count, candidates.Length))
        {
            var best = Enumerable.Range(0, candidates.Length).Where(i => !taken[i]).MaxBy(i => uncertainty[candidates[i]] * (1 - similarity[i]));
            taken[best] = true;
            chosen.Add(new SelectedText(candidates[best], uncertainty[candidates[best]], similarity[best]));
            for (var i = 0; i < candidates.Length; i++)
            {
                similarity[i] = taken[i] ? similarity[i] : Math.Max(similarity[i], Jaccard(columns[best], columns[i]));
            }
        }

        return chosen;
    }

    /// <summary>Entropy of the class probabilities as a share of its largest value, 0–1.</summary>
    private double Entropy(string text)
    {
        var sum = 0.0;
        foreach (var label in classifier.Predict(text).Ranked)
        {
            sum -= label.Probability > 0 ? label.Probability * Math.Log(label.Probability) : 0;
        }

        return sum / Math.Log(classifier.Labels.Count);
    }

    private HashSet<int> Columns(string text)
    {
        var tokens = new List<Token>();
        var occurrences = new List<FeatureOccurrence>();
        model.Featurizer.Extract(text, tokens, occurrences);
        return [.. occurrences.Select(occurrence => model.Vocabulary.Find(occurrence.Key)).Where(static column => column >= 0)];
    }

    private static double Jaccard(HashSet<int> first, HashSet<int> second)
    {
        var (smaller, larger) = first.Count < second.Count ? (first, second) : (second, first);
        var shared = smaller.Count(larger.Contains);
        return shared == 0 ? 0 : (double)shared / (first.Count + second.Count - shared);
    }
}

/// <summary>A text that a person should label.</summary>
/// <param name="Row">The text, by index.</param>
/// <param name="Uncertainty">Entropy of the class probabilities, 0 (sure) to 1 (no idea).</param>
/// <param name="Similarity">The largest similarity to a text chosen before it, 0–1.</param>
public readonly record struct SelectedText(int Row, double Uncertainty, double Similarity);
