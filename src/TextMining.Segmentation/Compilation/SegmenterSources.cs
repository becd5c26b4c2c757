namespace TextMining.Segmentation.Compilation;

/// <summary>The nine source files of jieba 0.42.1 that a segmenter model is compiled from, in jieba's own formats. The readers stay open.</summary>
public sealed record SegmenterSources
{
    /// <summary><c>dict.txt</c>: a word, its frequency and its part of speech a line, separated by one space.</summary>
    public required TextReader Dictionary { get; init; }

    /// <summary><c>analyse/idf.txt</c>: a word and its inverse document frequency a line.</summary>
    public required TextReader InverseDocumentFrequencies { get; init; }

    /// <summary><c>finalseg/prob_start.py</c>: log probability of each of the states B, M, E, S at the start.</summary>
    public required TextReader HmmStart { get; init; }

    /// <summary><c>finalseg/prob_trans.py</c>: log probability of each change of state.</summary>
    public required TextReader HmmTransitions { get; init; }

    /// <summary><c>finalseg/prob_emit.py</c>: log probability of each character in each state.</summary>
    public required TextReader HmmEmissions { get; init; }

    /// <summary><c>posseg/prob_start.py</c>: log probability of each state (B, M, E or S, and a part of speech) at the start.</summary>
    public required TextReader TagStart { get; init; }

    /// <summary><c>posseg/prob_trans.py</c>: log probability of each change of such a state.</summary>
    public required TextReader TagTransitions { get; init; }

    /// <summary><c>posseg/prob_emit.py</c>: log probability of each character in each such state.</summary>
    public required TextReader TagEmissions { get; init; }

    /// <summary><c>posseg/char_state_tab.py</c>: the states that each character is known in.</summary>
    public required TextReader TagStates { get; init; }
}
