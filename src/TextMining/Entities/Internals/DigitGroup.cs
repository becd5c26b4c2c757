namespace TextMining.Entities.Internals;

/// <summary>Neighbouring digits of one run, without a separator between them.</summary>
/// <param name="Start">Index of the first digit in the text.</param>
/// <param name="End">Index one past the last digit in the text.</param>
/// <param name="First">Index of the first digit in the run's plain digits.</param>
/// <param name="Count">Number of digits.</param>
/// <param name="Separator">The separator before the group; NUL for the first.</param>
internal readonly record struct DigitGroup(int Start, int End, int First, int Count, char Separator);
