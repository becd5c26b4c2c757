using TextMining.Features;
using TextMining.Training.Secondary;
using TextMining.Training.Urgency;

namespace TextMining.Training.Tagging;

/// <summary>How a ticket tagger is trained.</summary>
public sealed record TicketTaggerTrainerOptions
{
    /// <summary>How the heads are trained.</summary>
    /// <value>Default: the fixed recipe with characters up to 3 and a cost of 1.6, solved more exactly, a prudence of 1.07 (real hotline texts are further from the corpus than its parts are from each other), and at most 80,000 features, which keeps the file of 59 classes under 8 MB.</value>
    public TrainerOptions Heads { get; init; } = new()
    {
        Cost = 1.6f,
        Prudence = 1.07f,
        MaximumFeatures = 80_000,
        Tolerance = 0.1f,
        Features = new FeaturizerOptions
        {
            Blocks = [new(FeatureKind.Word, 1, 1), new(FeatureKind.Character, 1, 3), new(FeatureKind.HeadCharacter, 1, 2)],
        },
    };

    /// <summary>How the urgency combiner is trained.</summary>
    public UrgencyCombinerOptions Urgency { get; init; } = new();

    /// <summary>How the decision on further causes is trained.</summary>
    public SecondaryTrainerOptions Secondary { get; init; } = new();

    /// <summary>The share of wrong causes that automatic tagging may have on unseen tickets.</summary>
    /// <value>Default 0.03, less than the 0.05 that is promised; 0–1.</value>
    public double AutoError { get; init; } = 0.03;

    /// <summary>The share of suggestions that may lack the right cause.</summary>
    /// <value>Default 0.15; 0–1.</value>
    public double SuggestError { get; init; } = 0.15;

    /// <summary>The share of tickets whose text may count as unlike anything trained on, by its number of known features.</summary>
    /// <value>Default 0.001; 0–1.</value>
    public double UnfamiliarShare { get; init; } = 0.001;

    internal void Validate()
    {
        foreach (var (value, name) in new[] { (AutoError, nameof(AutoError)), (SuggestError, nameof(SuggestError)), (UnfamiliarShare, nameof(UnfamiliarShare)) })
        {
            if (value is not (>= 0 and < 1))
            {
                throw new ArgumentOutOfRangeException(name, value, $"{name} must lie from 0 to below 1.");
            }
        }
    }
}
