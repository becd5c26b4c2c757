namespace TextMining.Entities.Internals;

/// <summary>A number as written: Arabic, Chinese or mixed.</summary>
/// <param name="Start">Index of its first UTF-16 code unit.</param>
/// <param name="End">Index one past its last UTF-16 code unit.</param>
/// <param name="Value">Its value; for 几十 and 三百多 the lower bound.</param>
/// <param name="Digits">How many digits it has, when it is written in digits alone; 0 otherwise.</param>
/// <param name="Arabic">Whether it is written in Arabic digits.</param>
internal readonly record struct Numeral(int Start, int End, double Value, int Digits, bool Arabic);
