namespace TextMining.Segmentation.Internals;

/// <summary>The sections of a segmenter model file, in the order in which they lie there.</summary>
internal enum ModelSection
{
    /// <summary>The character of each code, from code 1: UInt16.</summary>
    Characters,

    /// <summary>Word count, total, longest word, bits of the median idf: Int64.</summary>
    Numbers,

    /// <summary>Names of the parts of speech, a line each, in ordinal order: UTF-8.</summary>
    Tags,

    /// <summary>The double array of the lexicon: UInt64.</summary>
    LexiconUnits,

    /// <summary>The frequency of each frequency class, class 0 being 0: UInt32.</summary>
    ClassFrequencies,

    /// <summary>The natural logarithm of each class's frequency (of 1 for class 0): Double.</summary>
    ClassLogarithms,

    /// <summary>For each unit of the lexicon the index of its idf, plus 1: UInt16.</summary>
    IdfOfUnits,

    /// <summary>The distinct idf values: Double.</summary>
    IdfValues,

    /// <summary>The double array of the words that have an idf but are not in the lexicon: UInt64.</summary>
    IdfUnits,

    /// <summary>Start B M E S, then B→E B→M E→B E→S M→E M→M S→B S→S: Double.</summary>
    HmmProbabilities,

    /// <summary>B, M, E, S emission for each ideograph from the first on: Double.</summary>
    HmmEmissions,

    /// <summary>Start of each state (letter × tag): Double.</summary>
    TagStart,

    /// <summary>From × 65536 + to of each transition: UInt32.</summary>
    TagTransitionPairs,

    /// <summary>Logarithms of these transitions: Double.</summary>
    TagTransitions,

    /// <summary>For each ideograph the first of its entries; one more at the end: Int32.</summary>
    TagEntryStarts,

    /// <summary>For each ideograph how many of its entries are in the table of its states: UInt16.</summary>
    TagEntriesInTable,

    /// <summary>The state of each entry: UInt16.</summary>
    TagEntryStates,

    /// <summary>The emission of each entry: Double.</summary>
    TagEntryValues,
}
