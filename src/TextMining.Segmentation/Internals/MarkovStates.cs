namespace TextMining.Segmentation.Internals;

/// <summary>The numbering of the states of the two hidden Markov models.</summary>
internal static class MarkovStates
{
    /// <summary>jieba's stand-in for the logarithm of zero. It absorbs the terms that are added to it, which decides ties.</summary>
    internal const double Impossible = -3.14e100;

    /// <summary>Letters in ordinal order, as the part-of-speech states are compared: B, E, M, S.</summary>
    internal const string TagLetters = "BEMS";

    /// <summary>Letters in the order of the emissions of the four-state model: B, M, E, S.</summary>
    internal const string EmissionLetters = "BMES";

    /// <summary>The transitions of the four-state model in the order of <see cref="ModelSection.HmmProbabilities"/>.</summary>
    internal static readonly string[] Transitions = ["BE", "BM", "EB", "ES", "ME", "MM", "SB", "SS"];
}
