using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining.Training.Corpora;

/// <summary>Checks that a corpus holds what its data card promises, and counts what it holds. Immutable; may be used from several threads.</summary>
public sealed class CorpusCheck
{
    private readonly CorpusRequirements _requirements;
    private readonly Taxonomy _taxonomy;
    private readonly string[] _triggers;

    /// <summary>Creates a check.</summary>
    /// <param name="requirements">The least that must hold.</param>
    /// <param name="taxonomy">The label tree.</param>
    /// <param name="triggerLexicon">Danger words, one a line. Not disposed.</param>
    public CorpusCheck(CorpusRequirements requirements, Taxonomy taxonomy, Stream triggerLexicon)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(triggerLexicon);
        _requirements = requirements;
        _taxonomy = taxonomy;
        _triggers = TriggerLexicon.Load(triggerLexicon);
    }

    /// <summary>Runs every check.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="secondLabels">The independent second labels.</param>
    public CorpusReport Run(TicketCorpus corpus, IReadOnlyList<SecondLabel> secondLabels)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(secondLabels);
        var faults = new List<string>();
        CheckCounts(corpus.Tickets, secondLabels, faults);
        CheckPairs(corpus.Tickets, faults);
        CheckSplits(corpus.Tickets, faults);
        CheckNumbers(corpus.Tickets, faults);
        return new CorpusReport(faults, new CorpusTables(_taxonomy, _triggers, _requirements.HardPairs).Of(corpus.Tickets, secondLabels));
    }

    private void CheckCounts(IReadOnlyList<LabelledTicket> tickets, IReadOnlyList<SecondLabel> secondLabels, List<string> faults)
    {
        var byCause = tickets.CountBy(ticket => ticket.Cause).ToDictionary();
        AtLeast("tickets", tickets.Count, _requirements.Tickets);
        foreach (var cause in _taxonomy.Causes)
        {
            AtLeast($"tickets of {cause.Code}", byCause.GetValueOrDefault(cause.Code), _requirements.TicketsPerCause);
        }

        var critical = tickets.Where(ticket => ticket.Urgency == UrgencyLevel.U1).ToList();
        AtLeast($"tickets of {Taxonomy.UnknownCause}", byCause.GetValueOrDefault(Taxonomy.UnknownCause), _requirements.Unknown);
        AtLeast("tickets of U1", critical.Count, _requirements.Critical);
        AtLeast("tickets of U1 without a trigger word", critical.Count(ticket => !TriggerLexicon.Occurs(_triggers, ticket.Text)), (critical.Count + 1) / 2);
        AtLeast("near-U1 traps", tickets.Count(ticket => ticket.Trap && ticket.Urgency != UrgencyLevel.U1), _requirements.Traps);
        foreach (var (cause, other) in _requirements.HardPairs.SelectMany(pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) }))
        {
            AtLeast($"tickets of {cause} that read like {other}", tickets.Count(ticket => ticket.Cause == cause && ticket.Confusable.Contains(other)), _requirements.TicketsPerHardPairSide);
        }

        AtLeast("tickets annotated with entities", tickets.Count(ticket => ticket.Entities is not null), _requirements.EntityTickets);
        AtLeast("handling notes", tickets.Count(ticket => ticket.HandlingNote is not null), _requirements.HandlingNotes);
        AtLeast("tickets labelled twice", secondLabels.Count, _requirements.SecondLabels);

        var lengths = tickets.Select(ticket => ticket.Text.Length).Order().ToList();
        var median = lengths.Count == 0 ? 0 : lengths[lengths.Count / 2];
        if (median < _requirements.MedianLength.Least || median > _requirements.MedianLength.Most)
        {
            faults.Add($"The median length is {median} characters, expected {_requirements.MedianLength.Least}–{_requirements.MedianLength.Most}.");
        }

        void AtLeast(string what, int found, int least)
        {
            if (found < least)
            {
                faults.Add($"{found} {what}, expected at least {least}.");
            }
        }
    }

    private void CheckPairs(IReadOnlyList<LabelledTicket> tickets, List<string> faults)
    {
        var texts = tickets.Select(ticket => ticket.Text).ToList();
        foreach (var (first, second, jaccard) in NearDuplicates.Find(texts, _requirements.MaximumJaccard))
        {
            faults.Add($"{tickets[first].Id} and {tickets[second].Id} share too much text: Jaccard {jaccard:F2}, at most {_requirements.MaximumJaccard:F2}.");
        }
    }

    private static void CheckSplits(IReadOnlyList<LabelledTicket> tickets, List<string> faults)
    {
        foreach (var group in tickets.GroupBy(ticket => ticket.Situation).Where(group => group.Select(ticket => ticket.Split).Distinct().Count() > 1))
        {
            faults.Add($"Situation {group.Key} crosses splits: {string.Join(", ", group.Select(ticket => ticket.Id))}.");
        }

        foreach (var (split, share) in new[] { (CorpusSplit.Train, 0.7), (CorpusSplit.Dev, 0.1), (CorpusSplit.Test, 0.2) })
        {
            var found = tickets.Count(ticket => ticket.Split == split) / (double)Math.Max(1, tickets.Count);
            if (Math.Abs(found - share) > 0.02)
            {
                faults.Add($"The {split} part is {found:P1} of the corpus, expected {share:P0} ± 2 points.");
            }
        }
    }

    private static void CheckNumbers(IReadOnlyList<LabelledTicket> tickets, List<string> faults)
    {
        foreach (var ticket in tickets)
        {
            faults.AddRange(PersonalNumbers.Find(ticket.Text + "\n" + ticket.HandlingNote?.Text).Select(fault => $"{ticket.Id} holds {fault}."));
        }
    }
}
