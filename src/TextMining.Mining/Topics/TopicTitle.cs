using TextMining.Normalization;
using TextMining.Privacy;

namespace TextMining.Mining.Topics;

/// <summary>Chooses and cleans the sentence that names a topic.</summary>
internal sealed class TopicTitle(PersonalDataMasker masker)
{
    private const int Shortest = 6;
    private const int Longest = 40;
    private const int MostMembers = 30;

    /// <summary>Marks that end a sentence, and the brackets in which hotlines put a ticket's subject.</summary>
    private static readonly char[] Ends = ['。', '!', '！', '?', '？', ';', '；', '\n', '\r', '《', '》', '【', '】'];

    private static readonly string[] Openings = ["请问", "咨询", "投诉", "反映", "反应", "举报", "关于", "市民来电", "来电", "再次", "强烈", "其", ":", "：", ",", "，", "、"];

    /// <summary>The sentence of the members that says most of the group's terms in fewest words.</summary>
    /// <param name="members">The members, the most central first.</param>
    /// <param name="terms">The group's terms, the most telling first.</param>
    public string Choose(IReadOnlyList<MiningTicket> members, IReadOnlyList<string> terms)
    {
        var best = "";
        var bestScore = double.NegativeInfinity;
        for (var rank = 0; rank < Math.Min(MostMembers, members.Count); rank++)
        {
            foreach (var sentence in Sentences(members[rank]))
            {
                var score = Score(sentence, terms) - (0.01 * rank);
                if (score > bestScore)
                {
                    (best, bestScore) = (sentence, score);
                }
            }
        }

        return Clean(masker.Apply(best.Length > 0 ? best : Cut(members[0].Text)));
    }

    private static IEnumerable<string> Sentences(MiningTicket ticket)
    {
        if (ticket.Title is { Length: > 0 } title)
        {
            yield return Cut(title);
            yield break;
        }

        foreach (var sentence in ticket.Text.Split(Ends, 8, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(6))
        {
            yield return Cut(sentence);
        }
    }

    private static double Score(string sentence, IReadOnlyList<string> terms)
    {
        var normal = TextNormalizer.Normalize(sentence);
        var found = 0.0;
        for (var i = 0; i < terms.Count; i++)
        {
            found += normal.Contains(terms[i], StringComparison.Ordinal) ? 1.0 / (1 + (0.2 * i)) : 0;
        }

        var fits = sentence.Length is >= Shortest and < Longest;
        return found - (0.02 * sentence.Length) - (fits ? 0 : 1);
    }

    private static string Clean(string sentence)
    {
        var text = sentence.Trim();
        for (var again = true; again;)
        {
            again = false;
            foreach (var opening in Openings)
            {
                if (text.Length - opening.Length >= Shortest && text.StartsWith(opening, StringComparison.Ordinal))
                {
                    text = text[opening.Length..].TrimStart();
                    again = true;
                }
            }
        }

        return text.TrimEnd(' ', ',', '，', '。', '!', '！', '?', '？', '、', ':', '：');
    }

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOfAny([',', '，', '、', ' ', '。'], Longest - 1);
        end = end >= Shortest ? end : Longest;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
