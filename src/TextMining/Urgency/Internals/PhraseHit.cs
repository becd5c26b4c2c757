namespace TextMining.Urgency.Internals;

/// <summary>Where a phrase was found; <paramref name="End"/> is one past its last UTF-16 code unit.</summary>
internal readonly record struct PhraseHit(int Start, int End);
