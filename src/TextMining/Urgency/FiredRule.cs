namespace TextMining.Urgency;

/// <summary>A rule that fired, and where.</summary>
/// <param name="Rule">The rule's name in the rule file, such as <c>R1.shock</c>.</param>
/// <param name="Level">The level that the rule demands after its guards.</param>
/// <param name="Start">0-based index of the first UTF-16 code unit of the span that made it fire; 0 when a fact beside the text did.</param>
/// <param name="Length">Length of the span in UTF-16 code units; 0 when a fact beside the text made it fire.</param>
public readonly record struct FiredRule(string Rule, UrgencyLevel Level, int Start, int Length);
