namespace TextMining.Urgency.Internals;

/// <summary>The concepts that facts beside the text fill, by the names that a rule file uses.</summary>
internal static class FactNames
{
    public const int Important = 0;
    public const int LifeSupport = 1;
    public const int Vulnerable = 2;
    public const int Guarantee = 3;
    public const int Sensitive = 4;
    public const int Heat = 5;
    public const int Cold = 6;
    public const int PlannedSoon = 7;
    public const int PlannedAhead = 8;
    public const int Repeated = 9;
    public const int ClockRunningOut = 10;
    public const int ClockBreached = 11;

    public static IReadOnlyList<string> All { get; } =
    [
        "fact.important", "fact.life-support", "fact.vulnerable", "fact.guarantee", "fact.sensitive", "fact.heat", "fact.cold",
        "fact.planned-soon", "fact.planned-ahead", "fact.repeated", "fact.clock-running-out", "fact.clock-breached",
    ];
}
