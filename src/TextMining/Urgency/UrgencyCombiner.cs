using System.Collections.Frozen;
using TextMining.Classification;
using TextMining.Urgency.Internals;

namespace TextMining.Urgency;

/// <summary>
/// The last step of urgency: a logistic model over the trained heads' probabilities and the rules' findings. It sees which danger
/// words a guard stopped and which concepts stand together, and so finds dangers that no rule names; it never goes below a rule's floor.
/// </summary>
/// <remarks>Immutable; may be shared by any number of threads. It holds names of rules, concepts and codes only, never words of a ticket.</remarks>
public sealed class UrgencyCombiner
{
    private readonly FrozenDictionary<UrgencyFeature, float[]> _weights;
    private readonly WeightLookup _lookup;

    /// <summary>Creates a combiner.</summary>
    /// <param name="weights">The weights of each feature for U1 to U4 (shape: 4).</param>
    /// <param name="criticalAt">The probability of U1 from which a ticket is U1: above 0, at most 1; chosen for recall.</param>
    /// <param name="rulesRevision">The revision of the rule file that the weights were learnt with.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A feature has not four weights, or <paramref name="criticalAt"/> is out of range.</exception>
    public UrgencyCombiner(IReadOnlyDictionary<UrgencyFeature, float[]> weights, double criticalAt, string rulesRevision)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(rulesRevision);
        if (criticalAt is not (> 0 and <= 1))
        {
            throw new ArgumentException($"The threshold of U1 is {criticalAt}, expected above 0 and at most 1.", nameof(criticalAt));
        }

        if (weights.Values.Any(row => row is not { Length: 4 }))
        {
            throw new ArgumentException("Each feature needs four weights.", nameof(weights));
        }

        _weights = weights.ToFrozenDictionary();
        _lookup = new WeightLookup(weights);
        (CriticalAt, RulesRevision) = (criticalAt, rulesRevision);
    }

    /// <summary>The probability of U1 from which a ticket is U1 whatever the rules say.</summary>
    public double CriticalAt { get; }

    /// <summary>The revision of the rule file that the weights were learnt with; another revision needs a new training.</summary>
    public string RulesRevision { get; }

    /// <summary>The weights of each feature for U1 to U4.</summary>
    public IReadOnlyDictionary<UrgencyFeature, float[]> Weights => _weights;

    /// <summary>Loads a combiner.</summary>
    /// <param name="stream">UTF-8 JSON; read to its end, not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="UrgencyCombinerFormatException">The file is not a valid combiner.</exception>
    public static UrgencyCombiner Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return CombinerFile.Read(stream);
    }

    /// <summary>Writes the combiner; the same combiner gives the same bytes.</summary>
    /// <param name="stream">Where to; not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        CombinerFile.Write(this, stream);
    }

    /// <summary>The probabilities of U1 to U4.</summary>
    /// <param name="reading">What the rules read.</param>
    /// <param name="urgency">The urgency head's prediction over U1 to U4.</param>
    /// <param name="cause">The cause head's prediction.</param>
    /// <param name="business">The business head's prediction.</param>
    /// <param name="probabilities">Receives them (shape: 4).</param>
    /// <exception cref="ArgumentNullException">A prediction or the reading is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="probabilities"/> has not four places.</exception>
    public void Probabilities(UrgencyReading reading, Prediction urgency, Prediction cause, Prediction business, Span<double> probabilities)
    {
        if (probabilities.Length != 4)
        {
            throw new ArgumentException($"Expected four places, found {probabilities.Length}.", nameof(probabilities));
        }

        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(urgency);
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(business);
        probabilities.Clear();
        UrgencyEvidence.Visit(reading, urgency, cause, business, new WeightedSum(_lookup, probabilities));
        Normalize(probabilities);
    }

    /// <summary>The level of a ticket: the most likely of U2 to U4, or U1 from the threshold on, and never below the floor of a rule.</summary>
    /// <inheritdoc cref="Probabilities" path="/param|/exception"/>
    public UrgencyDecision Decide(UrgencyReading reading, Prediction urgency, Prediction cause, Prediction business)
    {
        Span<double> probabilities = stackalloc double[4];
        Probabilities(reading, urgency, cause, business, probabilities);
        return Decide(reading, probabilities, CriticalAt);
    }

    /// <summary>The decision from probabilities alone.</summary>
    /// <param name="reading">What the rules read.</param>
    /// <param name="probabilities">The probabilities of U1 to U4 (shape: 4).</param>
    /// <param name="criticalAt">The probability of U1 from which a ticket is U1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reading"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="probabilities"/> has not four values.</exception>
    public static UrgencyDecision Decide(UrgencyReading reading, ReadOnlySpan<double> probabilities, double criticalAt)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (probabilities.Length != 4)
        {
            throw new ArgumentException($"Expected four probabilities, found {probabilities.Length}.", nameof(probabilities));
        }

        if (reading.Floor == UrgencyLevel.U1)
        {
            return new UrgencyDecision(UrgencyLevel.U1, UrgencySource.Rule);
        }

        if (probabilities[0] >= criticalAt)
        {
            return new UrgencyDecision(UrgencyLevel.U1, UrgencySource.Critical);
        }

        var head = UrgencyLevel.U2;
        for (var level = UrgencyLevel.U3; level <= UrgencyLevel.U4; level++)
        {
            head = probabilities[(int)level - 1] > probabilities[(int)head - 1] ? level : head;
        }

        if (reading.Rules.Count > 0 && head < reading.Floor - 1)
        {
            // Where a rule has set a floor, the head raises it by one at most.
            head = reading.Floor - 1;
        }

        return reading.Rules.Count > 0 && reading.Floor <= head
            ? new UrgencyDecision(reading.Floor, UrgencySource.Rule)
            : new UrgencyDecision(head, UrgencySource.Head);
    }

    private static void Normalize(Span<double> scores)
    {
        var greatest = Math.Max(Math.Max(scores[0], scores[1]), Math.Max(scores[2], scores[3]));
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - greatest);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }

    private readonly ref struct WeightedSum(WeightLookup lookup, Span<double> sums) : IEvidenceSink
    {
        private readonly Span<double> _sums = sums;

        public void Add(UrgencyFeature feature, double value)
        {
            if (lookup.Find(feature) is not { } weights)
            {
                return;
            }

            for (var i = 0; i < weights.Length; i++)
            {
                _sums[i] += weights[i] * value;
            }
        }
    }
}
