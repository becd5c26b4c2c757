using TextMining.Matching;
using TextMining.Normalization;

namespace TextMining.Entities.Internals;

/// <summary>One text with its cues and what was found so far: scratch memory of one extraction, for one thread at a time.</summary>
internal sealed class EntityScan
{
    private const int KeptLength = 1 << 16;

    private char[] _folded = new char[512];
    private List<ulong> _places = [];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _folded.AsSpan(0, Length);

    public List<CueHit> Cues { get; private set; } = [];

    public List<Entity> Found { get; private set; } = [];

    public List<DigitGroup> Groups { get; private set; } = [];

    public List<AddressPart> Parts { get; private set; } = [];

    public List<char> Digits { get; private set; } = [];

    public DateTimeOffset? ReceivedAt { get; private set; }

    public void Begin(ReadOnlySpan<char> text, DateTimeOffset? receivedAt)
    {
        if (_folded.Length < text.Length)
        {
            _folded = new char[text.Length];
        }

        (Length, ReceivedAt) = (text.Length, receivedAt);
        TextNormalizer.Normalize(text, _folded);
        EntityLexicon.Scan(Text, Cues, _places);
    }

    /// <summary>Empties the scan; nothing of a ticket stays in it.</summary>
    public void Clear()
    {
        if (Length > KeptLength)
        {
            (_folded, Cues, Found, Groups, Parts, Digits, _places) = (new char[512], [], [], [], [], [], []);
        }
        else
        {
            _folded.AsSpan(0, Length).Clear();
            Cues.Clear();
            Found.Clear();
            Groups.Clear();
            Parts.Clear();
            Digits.Clear();
        }

        Length = 0;
    }

    public void Add(EntityKind kind, int start, int end, string value, double number = double.NaN) =>
        Found.Add(new Entity(kind, start, end - start, value, number));

    /// <summary>The index of the first cue that starts at or after a position.</summary>
    public int FirstCueFrom(int position)
    {
        int low = 0, high = Cues.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Cues[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether a cue ends at most <paramref name="within"/> code units before a position, in the same sentence.</summary>
    public bool CueBefore(Cue cue, int position, int within) => CueBefore(cue, position, within, out _);

    /// <inheritdoc cref="CueBefore(Cue, int, int)"/>
    public bool CueBefore(Cue cue, int position, int within, out CueHit hit)
    {
        for (var i = FirstCueFrom(position) - 1; i >= 0 && position - Cues[i].Start <= within + 8; i--)
        {
            hit = Cues[i];
            if (hit.Cue == cue && hit.End <= position && position - hit.End <= within && !CrossesSentence(hit.End, position))
            {
                return true;
            }
        }

        hit = default;
        return false;
    }

    /// <summary>Whether a cue starts at most <paramref name="within"/> code units after a position, in the same sentence.</summary>
    public bool CueAfter(Cue cue, int position, int within, out CueHit hit)
    {
        for (var i = FirstCueFrom(position); i < Cues.Count && Cues[i].Start - position <= within; i++)
        {
            hit = Cues[i];
            if (hit.Cue == cue && !CrossesSentence(position, hit.Start))
            {
                return true;
            }
        }

        hit = default;
        return false;
    }

    /// <summary>Whether a cue starts exactly at a position; the longest is given.</summary>
    public bool CueAt(Cue cue, int position, out CueHit hit)
    {
        for (var i = FirstCueFrom(position); i < Cues.Count && Cues[i].Start == position; i++)
        {
            hit = Cues[i];
            if (hit.Cue == cue)
            {
                return true;
            }
        }

        hit = default;
        return false;
    }

    /// <summary>Whether the text goes on with a word at a position.</summary>
    public bool At(int position, ReadOnlySpan<char> word) => position <= Length && Text[position..].StartsWith(word, StringComparison.Ordinal);

    private bool CrossesSentence(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (TextLayout.EndsSentence(_folded[i]))
            {
                return true;
            }
        }

        return false;
    }
}
