using System.Buffers;
using TextMining.Entities;
using TextMining.Matching;
using TextMining.Normalization;

namespace TextMining.Urgency.Internals;

/// <summary>Puts the words, entities, facts and composed concepts of one ticket on the board.</summary>
internal static class BoardFiller
{
    /// <summary>From this length on a text is a letter: it tells a history, where danger words are mostly past or feared.</summary>
    private const int LongText = 160;

    /// <summary>Up to this length a text is a note: it says what is, and little else.</summary>
    private const int ShortText = 25;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan TwoMonths = TimeSpan.FromDays(60);
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    public static void Fill(PhraseBoard board, string text, CompiledRules rules, TermAutomaton automaton, int[] symbolOfTerm)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length + 1);
        try
        {
            var folded = rented.AsSpan(0, text.Length);
            TextNormalizer.Normalize(text, folded);
            board.Layout.Fill(folded);
            if (text.Length >= LongText)
            {
                board.Add(rules.LongSymbol, default);
            }
            else if (text.Length <= ShortText)
            {
                board.Add(rules.ShortSymbol, default);
            }

            var state = 0;
            for (var i = 0; i < folded.Length; i++)
            {
                state = automaton.Next(state, folded[i]);
                foreach (var term in automaton.TermsAt(state))
                {
                    board.Add(symbolOfTerm[term], new PhraseHit(i + 1 - automaton.LengthOf(term), i + 1));
                }
            }
        }
        finally
        {
            // Tickets are personal data: none is left in the shared pool.
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }
    }

    public static void AddEntities(PhraseBoard board, string text, IReadOnlyList<Entity> entities, CompiledRules rules)
    {
        for (var i = 0; i < entities.Count; i++)
        {
            var entity = entities[i];
            if (entity.Start < 0 || entity.Length <= 0 || entity.End > text.Length)
            {
                throw new ArgumentException($"Entity {i} spans {entity.Start}..{entity.End}, outside the text of {text.Length} code units.", nameof(entities));
            }

            var hit = new PhraseHit(entity.Start, entity.End);
            board.Add(rules.EntitySymbols[(int)entity.Kind], hit);
            foreach (var quantity in rules.Quantities)
            {
                if (quantity.Kind == entity.Kind && entity.Number >= quantity.AtLeast && entity.Number <= quantity.AtMost)
                {
                    board.Add(quantity.Symbol, hit);
                }
            }
        }

        foreach (var symbol in rules.EntitySymbols)
        {
            board.Settle(symbol, -1);
        }

        foreach (var quantity in rules.Quantities)
        {
            board.Settle(quantity.Symbol, -1);
        }
    }

    public static void AddFacts(PhraseBoard board, TicketFacts facts, CompiledRules rules)
    {
        Set(FactNames.Important, facts.CustomerFlags.HasFlag(CustomerRegisters.Important));
        Set(FactNames.LifeSupport, facts.CustomerFlags.HasFlag(CustomerRegisters.LifeSupport));
        Set(FactNames.Vulnerable, facts.CustomerFlags.HasFlag(CustomerRegisters.Vulnerable));
        Set(FactNames.Guarantee, facts.CustomerFlags.HasFlag(CustomerRegisters.SupplyGuarantee));
        Set(FactNames.Sensitive, facts.CustomerFlags.HasFlag(CustomerRegisters.Sensitive));
        Set(FactNames.Heat, facts.Weather?.Temperature >= 35);
        Set(FactNames.Cold, facts.Weather?.Temperature <= 0);
        Set(FactNames.ClockRunningOut, facts.ServiceTimeUsed is >= 0.8 and <= 1);
        Set(FactNames.ClockBreached, facts.ServiceTimeUsed > 1);
        if (facts.ReceivedAt is not { } now)
        {
            return;
        }

        Set(FactNames.PlannedSoon, facts.PlannedOutages.Any(outage => outage.End > now && outage.Start - now < Ahead));
        Set(FactNames.PlannedAhead, facts.PlannedOutages.Any(outage => outage.Start - now >= Ahead));
        Set(FactNames.Repeated, Repeated(facts.EarlierTickets, now));

        void Set(int fact, bool holds)
        {
            if (holds)
            {
                board.Add(rules.FactSymbols[fact], default);
            }
        }
    }

    public static void Compose(PhraseBoard board, CompiledRules rules)
    {
        var concepts = rules.Concepts;
        // A concept that is found may call for later ones.
        for (var i = board.NextDue(0, concepts.Length); i < concepts.Length; i = board.NextDue(i + 1, concepts.Length))
        {
            var concept = concepts[i];
            foreach (var pattern in concept.Patterns)
            {
                foreach (var hit in board.Match(pattern))
                {
                    board.Add(concept.Symbol, hit);
                }
            }

            board.Settle(concept.Symbol, concept.ExceptSymbol);
        }
    }

    /// <summary>R9: two of the same cause in seven days, or three in sixty, with this ticket counted by its caller's earlier ones.</summary>
    private static bool Repeated(IReadOnlyList<EarlierTicket> earlier, DateTimeOffset now)
    {
        foreach (var cause in earlier.Select(ticket => ticket.Cause).Distinct())
        {
            var week = earlier.Count(ticket => ticket.Cause == cause && Within(ticket, Week));
            var months = earlier.Count(ticket => ticket.Cause == cause && Within(ticket, TwoMonths));
            if (week + 1 >= 2 || months + 1 >= 3)
            {
                return true;
            }
        }

        return false;

        bool Within(EarlierTicket ticket, TimeSpan span) => ticket.ReceivedAt <= now && now - ticket.ReceivedAt <= span;
    }
}
