namespace TextMining.Training.Secondary;

/// <summary>One candidate of one ticket, with the answer.</summary>
/// <param name="Ticket">The ticket, by index.</param>
/// <param name="Fold">The fold of its situation.</param>
/// <param name="Evidence">The evidence, the pair's prior from other folds included.</param>
/// <param name="IsRight">Whether people labelled it.</param>
internal sealed record SecondaryExample(int Ticket, int Fold, double[] Evidence, bool IsRight);
