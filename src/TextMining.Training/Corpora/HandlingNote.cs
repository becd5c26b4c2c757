namespace TextMining.Training.Corpora;

/// <summary>The handling note (回单) of a ticket.</summary>
/// <param name="Text">The note as written.</param>
/// <param name="DispatchedAs">Cause code that the intake chose (下发为), or null.</param>
/// <param name="Actual">Cause code found on site (实际为), or null.</param>
/// <param name="Good">True when the note meets the reply rules of the annotation guide.</param>
public sealed record HandlingNote(string Text, string? DispatchedAs, string? Actual, bool Good);
