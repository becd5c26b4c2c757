namespace TextMining.Matching;

/// <summary>The clause and sentence of each position of a text.</summary>
/// <remarks>Scratch memory of one scan: fill it anew for each text, and use it from one thread at a time.</remarks>
internal sealed class TextLayout
{
    private int[] _clause = new int[256];
    private int[] _sentence = new int[256];

    public int Length { get; private set; }

    public int ClauseAt(int position) => _clause[position];

    public int SentenceAt(int position) => _sentence[position];

    /// <summary>Lays out a folded text.</summary>
    public void Fill(ReadOnlySpan<char> folded)
    {
        Length = folded.Length;
        if (_clause.Length <= folded.Length)
        {
            _clause = new int[folded.Length * 3 / 2];
            _sentence = new int[folded.Length * 3 / 2];
        }

        int clause = 0, sentence = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            _clause[i] = clause;
            _sentence[i] = sentence;
            if (EndsSentence(folded[i]))
            {
                sentence++;
                clause++;
            }
            else if (EndsClause(folded[i]))
            {
                clause++;
            }
        }

        _clause[folded.Length] = clause;
        _sentence[folded.Length] = sentence;
    }

    public static bool EndsSentence(char c) => c is '。' or '!' or '?' or ';' or '\n' or '\r';

    private static bool EndsClause(char c) => c is ',' or '、' or ':' or '…' or '(' or ')' or '【' or '】' or '《' or '》';
}
