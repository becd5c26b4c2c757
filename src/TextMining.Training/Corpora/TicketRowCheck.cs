using TextMining.Taxonomies;

namespace TextMining.Training.Corpora;

/// <summary>What must hold for one ticket alone.</summary>
internal static class TicketRowCheck
{
    public static readonly string[] Channels = ["95598", "12398", "12345", "app", "wechat", "web", "hall", "letter", "grid"];

    public static readonly string[] Styles =
    [
        "operator", "terse", "own", "letter", "asr", "dialect", "elder", "child", "typo", "nopunct", "emoji", "multi", "quote", "chase", "angry", "calm",
    ];

    public static void Run(int line, LabelledTicket ticket, Taxonomy taxonomy)
    {
        Require(ticket.Text.Length > 0, "the text is empty");
        Require(taxonomy.FindBusinessType(ticket.Business) is not null, $"business '{ticket.Business}' is not in the taxonomy");
        Require(taxonomy.FindCause(ticket.Cause) is not null, $"cause '{ticket.Cause}' is not in the taxonomy");
        Require(Channels.Contains(ticket.Channel), $"channel '{ticket.Channel}' is unknown");
        Require(Styles.Contains(ticket.Style), $"style '{ticket.Style}' is unknown");
        foreach (var code in ticket.Secondary)
        {
            Require(taxonomy.FindCause(code) is not null && code != ticket.Cause, $"secondary '{code}' is unknown or the cause itself");
        }

        foreach (var code in ticket.Confusable)
        {
            Require(taxonomy.FindCause(code) is not null && code != ticket.Cause, $"confusable '{code}' is unknown or the cause itself");
        }

        var end = 0;
        foreach (var entity in ticket.Entities ?? [])
        {
            Require(entity.Start >= end && entity.Length > 0 && entity.Start + entity.Length <= ticket.Text.Length,
                $"entity {entity.Start}+{entity.Length} overlaps another or leaves the text of {ticket.Text.Length} characters");
            end = entity.Start + entity.Length;
        }

        void Require(bool condition, string fault)
        {
            if (!condition)
            {
                throw new CorpusFormatException(line, $"{ticket.Id}: {fault}.");
            }
        }
    }
}
