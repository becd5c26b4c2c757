namespace TextMining.Mining.Internals;

/// <summary>Walks a normalised text in units: a Han character, or a run of letters and digits. All else separates.</summary>
internal ref struct TextUnits(ReadOnlySpan<char> text)
{
    /// <summary>Longer numbers are ticket, phone or customer numbers, which never say what a ticket is about.</summary>
    private const int LongestNumber = 6;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Where the current unit begins.</summary>
    public int Start { get; private set; }

    /// <summary>One past its end.</summary>
    public int End { get; private set; }

    /// <summary>Whether it follows the unit before without anything between.</summary>
    public bool Adjoins { get; private set; }

    public bool Next()
    {
        var previous = End;
        while (_at < _text.Length)
        {
            var unit = _text[_at];
            Start = _at;
            if (IsHan(unit))
            {
                End = ++_at;
                Adjoins = Start == previous && previous > 0;
                return true;
            }

            if (char.IsAsciiLetterOrDigit(unit))
            {
                while (_at < _text.Length && char.IsAsciiLetterOrDigit(_text[_at]))
                {
                    _at++;
                }

                if (_at - Start <= LongestNumber)
                {
                    End = _at;
                    Adjoins = Start == previous && previous > 0;
                    return true;
                }

                continue;
            }

            _at++;
        }

        return false;
    }

    public static bool IsHan(char unit) => unit is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';
}
