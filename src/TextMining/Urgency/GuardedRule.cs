namespace TextMining.Urgency;

/// <summary>A rule whose words were found but which a guard stopped or weakened, such as 没有人触电.</summary>
/// <param name="Rule">The rule's name in the rule file.</param>
/// <param name="Guard">The guard's name in the rule file.</param>
/// <param name="Start">0-based index of the first UTF-16 code unit of the words.</param>
/// <param name="Length">Length of the words in UTF-16 code units.</param>
public readonly record struct GuardedRule(string Rule, string Guard, int Start, int Length);
