namespace TextMining.Entities.Internals;

/// <summary>One part of an address in a text.</summary>
/// <param name="Start">Index of its first UTF-16 code unit.</param>
/// <param name="End">Index one past its last.</param>
/// <param name="Level">What it names.</param>
/// <param name="Weak">Whether it counts only beside another part.</param>
internal readonly record struct AddressPart(int Start, int End, AddressLevel Level, bool Weak);
