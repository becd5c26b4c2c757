namespace TextMining.Mining.Profiles;

/// <summary>What one ticket's text holds, before the corpus is known.</summary>
/// <param name="Whole">Pairs of adjoining units, over everything.</param>
/// <param name="Matter">Common words outside of names: what happened.</param>
/// <param name="Names">Pairs of units within names of places and organisations: where and who.</param>
/// <param name="Words">Hashes of all words of two characters and more, without repetition.</param>
internal readonly record struct RawProfile(CountedFeatures Whole, CountedFeatures Matter, CountedFeatures Names, ulong[] Words);
