using TextMining.Classification;

namespace TextMining.Urgency;

/// <summary>Lists what the combiner knows of a ticket: the trained heads' probabilities and what the rules read.</summary>
public static class UrgencyEvidence
{
    private const double LeastCause = 0.03;
    private const double LeastBusiness = 0.05;
    private const double Floor = 1e-3;

    private static readonly string[] Levels = ["", "U1", "U2", "U3", "U4"];

    /// <summary>Appends the features of a ticket with their values.</summary>
    /// <param name="reading">What the rules read.</param>
    /// <param name="urgency">The urgency head's prediction over U1 to U4.</param>
    /// <param name="cause">The cause head's prediction.</param>
    /// <param name="business">The business head's prediction.</param>
    /// <param name="features">The caller's buffer; it is not cleared.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Collect(
        UrgencyReading reading, Prediction urgency, Prediction cause, Prediction business, List<(UrgencyFeature Feature, double Value)> features)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(urgency);
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(business);
        ArgumentNullException.ThrowIfNull(features);
        features.Add((new UrgencyFeature("bias", ""), 1));
        foreach (var label in urgency.Ranked)
        {
            // A third of the logarithm keeps the values in the range of the indicators, so that one step size serves all.
            features.Add((new UrgencyFeature("head", label.Label), Math.Log(Math.Max(label.Probability, Floor)) / 3));
        }

        AddLikely("cause", cause, LeastCause, features);
        AddLikely("business", business, LeastBusiness, features);
        AddRules(reading, features);
        features.Add((new UrgencyFeature("floor", Levels[(int)reading.Floor]), 1));
        foreach (var signal in reading.Signals)
        {
            features.Add((new UrgencyFeature("signal", signal), 1));
        }
    }

    private static void AddLikely(string group, Prediction prediction, double least, List<(UrgencyFeature Feature, double Value)> features)
    {
        foreach (var label in prediction.Ranked)
        {
            if (label.Probability < least)
            {
                return;
            }

            features.Add((new UrgencyFeature(group, label.Label), label.Probability));
        }
    }

    private static void AddRules(UrgencyReading reading, List<(UrgencyFeature Feature, double Value)> features)
    {
        var first = features.Count;
        foreach (var fired in reading.Rules)
        {
            AddOnce(new UrgencyFeature("fired", fired.Rule, Levels[(int)fired.Level]), features, first);
        }

        foreach (var guarded in reading.Guarded)
        {
            AddOnce(new UrgencyFeature("guarded", guarded.Rule, guarded.Guard), features, first);
            AddOnce(new UrgencyFeature("guard", guarded.Guard), features, first);
        }
    }

    private static void AddOnce(UrgencyFeature feature, List<(UrgencyFeature Feature, double Value)> features, int first)
    {
        for (var i = first; i < features.Count; i++)
        {
            if (features[i].Feature == feature)
            {
                return;
            }
        }

        features.Add((feature, 1));
    }
}
