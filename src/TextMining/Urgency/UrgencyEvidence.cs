using TextMining.Classification;
using TextMining.Urgency.Internals;

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
        Visit(reading, urgency, cause, business, new ListSink(features));
    }

    /// <summary>Tells the features of a ticket in the order of <see cref="Collect"/>.</summary>
    internal static void Visit<TSink>(UrgencyReading reading, Prediction urgency, Prediction cause, Prediction business, TSink sink)
        where TSink : IEvidenceSink, allows ref struct
    {
        sink.Add(new UrgencyFeature("bias", ""), 1);
        for (var i = 0; i < urgency.Ranked.Count; i++)
        {
            // A third of the logarithm keeps the values in the range of the indicators, so that one step size serves all.
            var label = urgency.Ranked[i];
            sink.Add(new UrgencyFeature("head", label.Label), Math.Log(Math.Max(label.Probability, Floor)) / 3);
        }

        VisitLikely("cause", cause, LeastCause, sink);
        VisitLikely("business", business, LeastBusiness, sink);
        VisitRules(reading.Rules, sink);
        VisitGuards(reading.Guarded, sink);
        sink.Add(new UrgencyFeature("floor", Levels[(int)reading.Floor]), 1);
        for (var i = 0; i < reading.Signals.Count; i++)
        {
            sink.Add(new UrgencyFeature("signal", reading.Signals[i]), 1);
        }
    }

    private static void VisitLikely<TSink>(string group, Prediction prediction, double least, TSink sink)
        where TSink : IEvidenceSink, allows ref struct
    {
        for (var i = 0; i < prediction.Ranked.Count; i++)
        {
            var label = prediction.Ranked[i];
            if (label.Probability < least)
            {
                return;
            }

            sink.Add(new UrgencyFeature(group, label.Label), label.Probability);
        }
    }

    /// <summary>Each rule counts once at a level, however often it fired.</summary>
    private static void VisitRules<TSink>(IReadOnlyList<FiredRule> fired, TSink sink)
        where TSink : IEvidenceSink, allows ref struct
    {
        for (var i = 0; i < fired.Count; i++)
        {
            var seen = false;
            for (var j = 0; j < i && !seen; j++)
            {
                seen = fired[j].Level == fired[i].Level && fired[j].Rule == fired[i].Rule;
            }

            if (!seen)
            {
                sink.Add(new UrgencyFeature("fired", fired[i].Rule, Levels[(int)fired[i].Level]), 1);
            }
        }
    }

    private static void VisitGuards<TSink>(IReadOnlyList<GuardedRule> guarded, TSink sink)
        where TSink : IEvidenceSink, allows ref struct
    {
        for (var i = 0; i < guarded.Count; i++)
        {
            var (seenBoth, seenGuard) = (false, false);
            for (var j = 0; j < i; j++)
            {
                var sameGuard = guarded[j].Guard == guarded[i].Guard;
                seenGuard |= sameGuard;
                seenBoth |= sameGuard && guarded[j].Rule == guarded[i].Rule;
            }

            if (!seenBoth)
            {
                sink.Add(new UrgencyFeature("guarded", guarded[i].Rule, guarded[i].Guard), 1);
            }

            if (!seenGuard)
            {
                sink.Add(new UrgencyFeature("guard", guarded[i].Guard), 1);
            }
        }
    }

    private readonly struct ListSink(List<(UrgencyFeature Feature, double Value)> features) : IEvidenceSink
    {
        public void Add(UrgencyFeature feature, double value) => features.Add((feature, value));
    }
}
