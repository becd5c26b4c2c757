using TextMining.Entities;
using TextMining.Mining.Internals;
using TextMining.Normalization;
using TextMining.Segmentation;

namespace TextMining.Mining.Profiles;

/// <summary>Reads the features of tickets. Not thread-safe: one for each thread.</summary>
internal sealed class TicketProfiler(JiebaSegmenter segmenter, EntityExtractor extractor)
{
    /// <summary>What a ticket is about is said in its first sentences; the rest is history and pleading.</summary>
    private const int ReadLength = 600;

    private static readonly string[] DeviceKinds = ["变压器", "台区", "公变", "专变", "配变", "箱变", "变电站", "线路", "线"];

    private readonly List<Token> _tokens = [];
    private readonly HashSet<ulong> _words = [];
    private readonly FeatureBag _whole = new(256);
    private readonly FeatureBag _matter = new(160);
    private readonly FeatureBag _names = new(96);
    private readonly bool[] _named = new bool[ReadLength];
    private readonly float[] _weights = new float[ReadLength];
    private readonly bool[] _region = new bool[ReadLength];

    public RawProfile Read(MiningTicket ticket)
    {
        _whole.Clear();
        _matter.Clear();
        _names.Clear();
        _words.Clear();
        if (!string.IsNullOrEmpty(ticket.Title))
        {
            Read(ticket.Title, TextPart.Title);
        }

        Read(ticket.Text, TextPart.Body);
        return new RawProfile(_whole.Take(), _matter.Take(), _names.Take(), [.. _words]);
    }

    private void Read(string text, TextPart part)
    {
        var normal = TextNormalizer.Normalize(text.Length > ReadLength ? text[..ReadLength] : text);
        MarkAddresses(normal);
        MarkWords(normal, part);
        AddPairs(normal, part);
    }

    private void MarkAddresses(string text)
    {
        Array.Clear(_named);
        Array.Clear(_region);
        foreach (var entity in extractor.Extract(text))
        {
            if (entity.Kind == EntityKind.Address)
            {
                MarkPlaces(text, entity);
            }
            else if (entity.Kind is EntityKind.Line or EntityKind.Transformer)
            {
                _named.AsSpan(entity.Start, NameLength(entity.In(text))).Fill(true);
            }
        }
    }

    /// <summary>The device at the end is no part of the name: two 变压器 are not one.</summary>
    private static int NameLength(ReadOnlySpan<char> device)
    {
        foreach (var kind in DeviceKinds)
        {
            if (device.EndsWith(kind, StringComparison.Ordinal))
            {
                return device.Length - kind.Length;
            }
        }

        return device.Length;
    }

    /// <summary>Provinces, cities and districts hold too much to say where something is.</summary>
    private void MarkPlaces(string text, Entity address)
    {
        var at = address.Start;
        foreach (var (level, name) in AddressParts.Parse(text.Substring(address.Start, address.Length)).Parts)
        {
            at = text.IndexOf(name, at, StringComparison.Ordinal);
            var mark = level is AddressLevel.Village or AddressLevel.Road or AddressLevel.Site && !IsVerb(name);
            (mark ? _named : _region).AsSpan(at, name.Length).Fill(true);
            at += name.Length;
        }
    }

    /// <summary>跑路, 上市: words that end like a place.</summary>
    private bool IsVerb(string name) => segmenter.Lexicon.TryGetTag(name, out var tag) && tag is ['v', ..];

    /// <summary>Words of the lexicon are what happened, unless they stand in an address or name something by themselves.</summary>
    private void MarkWords(string text, TextPart part)
    {
        _tokens.Clear();
        segmenter.Segment(text, _tokens);
        foreach (var token in _tokens)
        {
            var word = token.In(text);
            var known = segmenter.Lexicon.TryGetTag(word, out var tag);
            var weight = PetitionWords.Of(word, tag);
            if (token.Length >= 2 && TextUnits.IsHan(word[0]))
            {
                _words.Add(FeatureHash.Of(word));
            }

            _weights.AsSpan(token.Start, token.Length).Fill(weight);
            if (token.Length < 2 || !TextUnits.IsHan(word[0]) || _region[token.Start] || _named[token.Start] || !known)
            {
                continue;
            }

            if (tag is "nt")
            {
                _named.AsSpan(token.Start, token.Length).Fill(true);
            }
            else if (tag is not ("ns" or "nr" or "nrt"))
            {
                _matter.Add(FeatureHash.Of(word), part, weight);
            }
        }
    }

    private void AddPairs(string text, TextPart part)
    {
        var units = new TextUnits(text);
        int before = 0;
        ulong previous = 0;
        while (units.Next())
        {
            var unit = FeatureHash.Of(text.AsSpan(units.Start, units.End - units.Start));
            if (units.Adjoins)
            {
                var pair = FeatureHash.Mix(previous * 31 + unit);
                _whole.Add(pair, part, (_weights[before] + _weights[units.Start]) / 2);
                if (_named[before] && _named[units.Start])
                {
                    _names.Add(pair, part, (_weights[before] + _weights[units.Start]) / 2);
                }
            }

            previous = unit;
            before = units.Start;
        }
    }
}
