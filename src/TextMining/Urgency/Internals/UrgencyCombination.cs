namespace TextMining.Urgency.Internals;

/// <summary>Joins the rules' floor, the defaults and the trained head. Pure: the same input gives the same level.</summary>
internal static class UrgencyCombination
{
    public static UrgencyDecision Combine(
        UrgencyReading reading, ReadOnlySpan<double> probabilities, string? cause, string? business, UrgencyDefaults defaults)
    {
        if (probabilities.Length is not (0 or 4))
        {
            throw new ArgumentException($"Expected no probability or those of U1 to U4, found {probabilities.Length}.", nameof(probabilities));
        }

        var level = reading.Floor;
        var source = UrgencySource.Rule;
        if (Default(cause, business, defaults) is var usual && (reading.Rules.Count == 0 || usual < level))
        {
            (level, source) = (usual, UrgencySource.Default);
        }

        if (probabilities.IsEmpty || level == UrgencyLevel.U1)
        {
            return new UrgencyDecision(level, source);
        }

        if (probabilities[0] >= defaults.Thresholds.CriticalAt)
        {
            return new UrgencyDecision(UrgencyLevel.U1, UrgencySource.Critical);
        }

        // A step to U1 is the critical threshold's alone, so that recall and false alarms are set by one number.
        var above = 0.0;
        for (var i = 0; i < (int)level - 1; i++)
        {
            above += probabilities[i];
        }

        return level > UrgencyLevel.U2 && above >= defaults.Thresholds.RaiseAt
            ? new UrgencyDecision(level - 1, UrgencySource.Raised)
            : new UrgencyDecision(level, source);
    }

    private static UrgencyLevel Default(string? cause, string? business, UrgencyDefaults defaults)
    {
        // An enquiry, praise or suggestion is routine whatever it is about; the rules have already said what is not (R12).
        if (business is not null && defaults.Businesses.TryGetValue(business, out var level))
        {
            return level;
        }

        return cause is not null && defaults.Causes.TryGetValue(cause, out level) ? level : UrgencyLevel.U4;
    }
}
