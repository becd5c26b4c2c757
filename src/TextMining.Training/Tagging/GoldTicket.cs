using TextMining.Training.Corpora;

namespace TextMining.Training.Tagging;

/// <summary>A ticket with the labels that people gave it, as far as they did. Immutable.</summary>
public sealed record GoldTicket
{
    /// <summary>The ticket as the tagger gets it.</summary>
    public required Ticket Ticket { get; init; }

    /// <summary>Codes of the cause that are right, the first one first; empty when it was not labelled.</summary>
    public IReadOnlyList<string> Cause { get; init; } = [];

    /// <summary>Codes of the business type that are right, the first one first; empty when it was not labelled.</summary>
    public IReadOnlyList<string> Business { get; init; } = [];

    /// <summary>Levels of urgency (<c>U1</c> to <c>U4</c>) that are right, the first one first; empty when it was not labelled.</summary>
    public IReadOnlyList<string> Urgency { get; init; } = [];

    /// <summary>Codes of further causes; null when it was not read for them.</summary>
    public IReadOnlyList<string>? Secondary { get; init; }

    /// <summary>What it is counted under beside its level.</summary>
    public Urgency.UrgencyTraits Traits { get; init; }

    /// <summary>A ticket of the corpus.</summary>
    /// <param name="ticket">The ticket with its labels.</param>
    /// <param name="traits">What it is counted under beside its level.</param>
    public static GoldTicket Of(LabelledTicket ticket, Urgency.UrgencyTraits traits)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new GoldTicket
        {
            Ticket = new Ticket { Id = ticket.Id, Text = ticket.Text, Facts = new TicketFacts { Channel = ticket.Channel } },
            Cause = [ticket.Cause],
            Business = [ticket.Business],
            Urgency = [ticket.Urgency.ToString()],
            Secondary = ticket.Secondary,
            Traits = traits,
        };
    }
}
