using TextMining.Entities;
using TextMining.Mining.Internals;
using TextMining.Mining.Profiles;
using TextMining.Normalization;
using TextMining.Segmentation;

namespace TextMining.Mining.Topics;

/// <summary>Finds the key terms and places of a group: class-based TF-IDF over the segmenter's tokens and the names of places (Grootendorst 2022).</summary>
internal sealed class TopicWords(JiebaSegmenter segmenter, EntityExtractor extractor, FeatureTable words)
{
    /// <summary>More members than this say nothing new.</summary>
    private const int MostMembers = 200;

    private const double PlaceShare = 0.2;

    public (List<string> Terms, List<string> Places) Find(IReadOnlyList<MiningTicket> members, int most)
    {
        var read = members.Count > MostMembers ? members.Take(MostMembers).ToList() : members;
        var counts = new Dictionary<string, int>();
        var placeCounts = new Dictionary<string, int>();
        foreach (var member in read)
        {
            var text = TextNormalizer.Normalize(member.Title is { Length: > 0 } title ? title + "。" + member.Text : member.Text);
            foreach (var place in Places(text).Distinct())
            {
                placeCounts[place] = placeCounts.GetValueOrDefault(place) + 1;
            }

            foreach (var word in Words(text))
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        var places = placeCounts.Where(pair => pair.Value >= Math.Max(2, PlaceShare * read.Count))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToList();
        var terms = new List<string>(places.Take(1));
        foreach (var (word, _) in counts
            .Select(pair => (Word: pair.Key, Weight: pair.Value / (double)read.Count * words.RarityOf(FeatureHash.Of(pair.Key)) * PetitionWords.Of(pair.Key, null)))
            .Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Word, StringComparer.Ordinal))
        {
            if (terms.Count == most)
            {
                break;
            }

            if (!terms.Exists(term => term.Contains(word, StringComparison.Ordinal)))
            {
                terms.Add(word);
            }
        }

        return (terms, places);
    }

    private HashSet<string> Words(string text)
    {
        var tokens = new List<Token>();
        segmenter.Segment(text, tokens);
        return [.. tokens.Where(token => token.Length >= 2 && TextUnits.IsHan(text[token.Start])).Select(token => text.Substring(token.Start, token.Length))];
    }

    private IEnumerable<string> Places(string text)
    {
        foreach (var entity in extractor.Extract(text))
        {
            if (entity.Kind is EntityKind.Line or EntityKind.Transformer)
            {
                yield return text.Substring(entity.Start, entity.Length);
            }
            else if (entity.Kind == EntityKind.Address)
            {
                foreach (var (level, name) in AddressParts.Parse(text.Substring(entity.Start, entity.Length)).Parts)
                {
                    if (level is AddressLevel.Site or AddressLevel.Village or AddressLevel.Road && name.Length > 2)
                    {
                        yield return name;
                    }
                }
            }
        }
    }
}
