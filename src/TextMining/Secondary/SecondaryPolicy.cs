using TextMining.Classification;
using TextMining.Secondary.Internals;

namespace TextMining.Secondary;

/// <summary>Decides which further causes a ticket holds beside its likeliest one: a logistic model over <see cref="SecondaryEvidence"/>.</summary>
/// <remarks>Immutable; may be shared by any number of threads. Learnt on predictions of heads that had not seen the tickets.</remarks>
public sealed class SecondaryPolicy
{
    private const int MostCauses = 3;
    private readonly float[] _weights;
    private readonly float[] _priors;
    private readonly int _causes;

    /// <summary>Creates a decision.</summary>
    /// <param name="labels">The causes of the head.</param>
    /// <param name="weights">A weight for each of <see cref="SecondaryEvidence.Names"/> (shape: as many as names).</param>
    /// <param name="priors">How often causes are found together.</param>
    /// <param name="thresholds">When to decide, and how well that did.</param>
    /// <exception cref="ArgumentException">There are not as many weights as names, or one is not finite.</exception>
    public SecondaryPolicy(LabelSet labels, IReadOnlyList<float> weights, PairPriors priors, SecondaryThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(priors);
        ArgumentNullException.ThrowIfNull(thresholds);
        if (weights.Count != SecondaryEvidence.Names.Count || weights.Any(weight => !float.IsFinite(weight)))
        {
            throw new ArgumentException($"{SecondaryEvidence.Names.Count} finite weights are expected; {weights.Count} were given.", nameof(weights));
        }

        thresholds.Validate();
        _weights = [.. weights];
        _priors = priors.Table(labels);
        _causes = labels.Count;
        Priors = priors;
        Thresholds = thresholds;
    }

    /// <summary>A weight for each of <see cref="SecondaryEvidence.Names"/>.</summary>
    public IReadOnlyList<float> Weights => _weights;

    /// <summary>How often causes are found together.</summary>
    public PairPriors Priors { get; }

    /// <summary>When to decide, and how well that did on tickets not seen.</summary>
    public SecondaryThresholds Thresholds { get; }

    /// <summary>The probability of a candidate, 0–1.</summary>
    /// <param name="candidate">The candidate.</param>
    public double Probability(SecondaryCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Probability(candidate.Best, candidate.Cause, [.. candidate.Evidence]);
    }

    /// <summary>The further causes of a text whose features were read just before, the likeliest first; most texts have none.</summary>
    internal IReadOnlyList<ScoredLabel> Decide(LinearModel model, ActiveFeatures features, ReadOnlySpan<char> text, Prediction cause)
    {
        // Above 1 training found no threshold that keeps what was wanted: no clause need be read.
        if (text.Length < Thresholds.MinimumLength || Thresholds.Threshold > 1)
        {
            return [];
        }

        var choice = new Choice(this, cause);
        CandidateWalk.Visit(model, features, text, cause, Choice.Visit, ref choice);
        return choice.Result() is { } chosen ? chosen : [];
    }

    private float Probability(int best, int candidate, ReadOnlySpan<float> evidence)
    {
        var sum = _weights[SecondaryEvidence.PairPrior] * _priors[best * _causes + candidate];
        for (var i = 0; i < evidence.Length; i++)
        {
            sum += i == SecondaryEvidence.PairPrior ? 0 : _weights[i] * evidence[i];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    private struct Choice(SecondaryPolicy policy, Prediction cause)
    {
        private List<ScoredLabel>? _chosen;

        public static void Visit(int best, int candidate, ReadOnlySpan<float> evidence, ref Choice choice) => choice.Add(best, candidate, evidence);

        public readonly List<ScoredLabel>? Result()
        {
            if (_chosen is null)
            {
                return null;
            }

            _chosen.Sort(static (a, b) => a.Probability == b.Probability ? a.Index.CompareTo(b.Index) : b.Probability.CompareTo(a.Probability));
            if (_chosen.Count > MostCauses)
            {
                _chosen.RemoveRange(MostCauses, _chosen.Count - MostCauses);
            }

            return _chosen;
        }

        private void Add(int best, int candidate, ReadOnlySpan<float> evidence)
        {
            var probability = policy.Probability(best, candidate, evidence);
            if (probability >= policy.Thresholds.Threshold)
            {
                (_chosen ??= []).Add(new ScoredLabel(candidate, cause.Labels[candidate], evidence[1], probability));
            }
        }
    }
}
