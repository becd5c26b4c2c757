namespace TextMining.Urgency;

/// <summary>One thing that the combiner knows of a ticket.</summary>
/// <param name="Group">What kind of thing: <c>head</c>, <c>cause</c>, <c>business</c>, <c>fired</c>, <c>guarded</c>, <c>guard</c>, <c>floor</c>, <c>signal</c> or <c>bias</c>.</param>
/// <param name="Name">Its name: a level, a code, a rule, a guard or a concept.</param>
/// <param name="Detail">The level of a fired rule or the guard of a guarded one; empty otherwise.</param>
public readonly record struct UrgencyFeature(string Group, string Name, string Detail = "");
