using TextMining.Features;

namespace TextMining.Training;

/// <summary>How a classifier is trained. The defaults are the fixed recipe; they were chosen by 5-fold cross-validation, see the README of this folder.</summary>
public sealed record TrainerOptions
{
    /// <summary>Which features are taken.</summary>
    public FeaturizerOptions Features { get; init; } = new();

    /// <summary>In how many training documents a feature must occur.</summary>
    /// <value>Default 2; 1 or more.</value>
    public int MinimumDocuments { get; init; } = 2;

    /// <summary>The largest vocabulary; beyond it the features of least association with the classes are dropped.</summary>
    /// <value>Default 60,000; 1 or more.</value>
    public int MaximumFeatures { get; init; } = 60_000;

    /// <summary>The exponent of a feature's association with its strongest class (largest absolute log-count ratio, after Wang and Manning, ACL 2012).</summary>
    /// <value>Default 1; 0 leaves it out; 0–4.</value>
    public float AssociationPower { get; init; } = 1f;

    /// <summary>C of the support vector machine: what an error costs against the length of the weights.</summary>
    /// <value>Default 0.5; above 0.</value>
    public float Cost { get; init; } = 0.5f;

    /// <summary>The exponent of a class's rarity in the cost of its own documents: 0 none, 1 fully balanced.</summary>
    /// <value>Default 0.5; 0–1.</value>
    public float BalancePower { get; init; } = 0.5f;

    /// <summary>The largest projected gradient that counts as solved, in units of the margin.</summary>
    /// <value>Default 0.2; above 0, at most 1.</value>
    public float Tolerance { get; init; } = 0.2f;

    /// <summary>Seed of every random order.</summary>
    /// <value>Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// What the calibrated log-odds are divided by. The held-out documents come from the same hands as the training ones;
    /// texts of other hands lie further off, and a probability that is right at home is too sure of them.
    /// </summary>
    /// <value>Default 1, as calibrated; 0.5–4.</value>
    public float Prudence { get; init; } = 1;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumDocuments, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumFeatures, 1);
        ThrowIfOutside(AssociationPower, 0, 4, nameof(AssociationPower));
        ThrowIfOutside(Cost, float.Epsilon, 1e6f, nameof(Cost));
        ThrowIfOutside(Tolerance, 1e-6f, 1, nameof(Tolerance));
        ThrowIfOutside(BalancePower, 0, 1, nameof(BalancePower));
        ThrowIfOutside(Prudence, 0.5f, 4, nameof(Prudence));
    }

    private static void ThrowIfOutside(float value, float minimum, float maximum, string name)
    {
        if (!(value >= minimum && value <= maximum))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must lie from {minimum} to {maximum}.");
        }
    }
}
