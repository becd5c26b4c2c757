namespace TextMining.Segmentation.Internals;

/// <summary>How one mode cuts what the word expression accepts and what lies between. Implemented by structs, so that each mode gets a scanner of its own.</summary>
internal interface IBlockCutter<T>
    where T : struct
{
    /// <summary>Whether the mode's word expression accepts the characters of this code.</summary>
    bool Accepts(int code);

    /// <summary>Cuts a block whose codes are in the scratch memory.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the block starts.</param>
    /// <param name="length">The length of the block.</param>
    /// <param name="scratch">The codes, and room for as many other values.</param>
    /// <param name="sink">Where the tokens go.</param>
    void CutBlock(ReadOnlySpan<char> text, int start, int length, ref Scratch scratch, ref TokenSink<T> sink);

    /// <summary>Cuts the text between two blocks.</summary>
    void CutOutside(ReadOnlySpan<char> text, int start, int end, ref TokenSink<T> sink);
}
