namespace TextMining.Features;

/// <summary>A place of a vocabulary's table.</summary>
/// <param name="Print">32 bits of the spread key.</param>
/// <param name="ColumnPlusOne">The column, counted from 1; 0 when the place is empty.</param>
internal readonly record struct VocabularySlot(uint Print, int ColumnPlusOne);
