namespace TextMining.Secondary.Internals;

/// <summary>Cuts a text into clauses: a second matter mostly stands in a clause of its own.</summary>
/// <remarks>Clauses end at stops, commas, enumeration commas, spaces and line ends, and begin at words such as 另外 and at numbered points.</remarks>
internal ref struct ClauseMap
{
    /// <summary>More clauses than this are one: only letters have them, and their matters come first.</summary>
    public const int MostClauses = 24;

    /// <summary>Code units beyond this are in no clause.</summary>
    public const int MostUnits = 1_000;

    /// <summary>What <see cref="ClauseOf"/> says of code units in no clause.</summary>
    public const byte None = byte.MaxValue;

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("。；，、！？;,!? \u3000\r\n\t");
    private readonly Span<byte> _clauseOf;

    private ClauseMap(Span<byte> clauseOf) => _clauseOf = clauseOf;

    /// <summary>The number of clauses.</summary>
    public int Count { get; private set; }

    /// <summary>A bit for each clause that begins with a word such as 另外.</summary>
    public int Added { get; private set; }

    /// <summary>Per code unit: its clause.</summary>
    public readonly ReadOnlySpan<byte> ClauseOf => _clauseOf;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="clauseOf">Room for a byte for each code unit, up to <see cref="MostUnits"/>.</param>
    public static ClauseMap Of(ReadOnlySpan<char> text, Span<byte> clauseOf)
    {
        text = text[..Math.Min(text.Length, MostUnits)];
        var map = new ClauseMap(clauseOf[..text.Length]);
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (Ends.Contains(text[i]))
            {
                map._clauseOf[i] = None;
                isOpen = false;
                continue;
            }

            var adds = (text[i] is '另' or '此' or '同' or '并' or '而' or '还' or '再') && BeginsAddition(text[i..]);
            if ((!isOpen || adds || BeginsPoint(text, i)) && map.Count < MostClauses)
            {
                map.Count++;
                map.Added |= adds ? 1 << (map.Count - 1) : 0;
            }

            isOpen = true;
            map._clauseOf[i] = (byte)(map.Count - 1);
        }

        return map;
    }

    private static bool BeginsAddition(ReadOnlySpan<char> rest) => rest.Length >= 2 && (rest[0], rest[1]) is
        ('另', '外') or ('另', '反') or ('另', '称') or ('此', '外') or ('同', '时') or ('并', '且') or ('而', '且') or ('还', '有') or ('还', '称') or ('还', '反') or ('再', '就') or ('并', '要') or ('并', '称');

    /// <summary>A digit with a stop after it that is no decimal point: 1.停电 2.电压低.</summary>
    private static bool BeginsPoint(ReadOnlySpan<char> text, int i) =>
        char.IsAsciiDigit(text[i]) && i + 2 < text.Length && (text[i + 1] is '.' or '．') && !char.IsAsciiDigit(text[i + 2]) && (i == 0 || !char.IsAsciiDigit(text[i - 1]));
}
