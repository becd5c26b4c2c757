using TextMining.Classification;
using TextMining.Entities;
using TextMining.Matching;
using TextMining.Urgency.Internals;

namespace TextMining.Urgency;

/// <summary>The ordered rules that set a ticket's least urgency, and read its sentiment, escalation, repeat and grade.</summary>
/// <remarks>
/// Rules are data: see <c>models/urgency/README.md</c> for their language. An instance is immutable and may be shared by any
/// number of threads. Evaluation takes time linear in the text.
/// </remarks>
public sealed class UrgencyRules
{
    private readonly CompiledRules _rules;
    private readonly TermAutomaton _automaton;
    private readonly Triggers _triggers;
    private readonly MatterCheck _matters;
    private readonly int[] _symbolOfTerm;
    private readonly ScratchPool<PhraseBoard> _boards;

    private UrgencyRules(CompiledRules rules)
    {
        _rules = rules;
        _automaton = new TermAutomaton([.. rules.Terms.Select(term => term.Text)]);
        _triggers = new Triggers(rules);
        _matters = new MatterCheck(rules);
        _boards = new ScratchPool<PhraseBoard>(() => new PhraseBoard(_triggers));
        _symbolOfTerm = [.. rules.Terms.Select(term => term.Symbol)];
    }

    /// <summary>The revision that the rule file names.</summary>
    public string Revision => _rules.Revision;

    /// <summary>The codes of causes on which rules depend.</summary>
    internal IEnumerable<string> Causes => _matters.Causes;

    /// <summary>Loads a rule file.</summary>
    /// <param name="stream">UTF-8 JSON; read to its end, not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="UrgencyRulesFormatException">The file is not a valid rule file; the exception names the rule and the field.</exception>
    public static UrgencyRules Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new UrgencyRules(RuleFileReader.Read(stream));
    }

    /// <summary>Reads one ticket.</summary>
    /// <param name="text">The ticket's text.</param>
    /// <param name="entities">What <see cref="EntityExtractor"/> found in <paramref name="text"/>.</param>
    /// <param name="facts">What is known beside the text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An entity does not lie within <paramref name="text"/>.</exception>
    public UrgencyReading Evaluate(string text, IReadOnlyList<Entity> entities, TicketFacts facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(facts);
        var board = _boards.Rent();
        try
        {
            BoardFiller.Fill(board, text, _rules, _automaton, _symbolOfTerm);
            BoardFiller.AddEntities(board, text, entities, _rules);
            BoardFiller.AddFacts(board, facts, _rules);
            BoardFiller.Compose(board, _rules);
            return RuleRun.Read(board, text, entities, _rules);
        }
        finally
        {
            board.Clear();
            _boards.Return(board);
        }
    }

    /// <summary>
    /// What the rules read, once the cause is known: rules that speak of one matter, such as the supplier's service, hold unless the
    /// cause head is sure that the ticket is about another. Each of them then counts as guarded, by the matter's name, and the
    /// floor is that of the rules that are left.
    /// </summary>
    /// <param name="reading">What the rules read of a text.</param>
    /// <param name="cause">The cause head's prediction, with calibrated probabilities.</param>
    /// <returns><paramref name="reading"/> itself when no rule in it speaks of another matter.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public UrgencyReading Settle(UrgencyReading reading, Prediction cause)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(cause);
        return _matters.Settle(reading, cause);
    }

    /// <summary>The level of a ticket from the rules alone: their floor, and the default of its cause and business type (R12).</summary>
    /// <param name="reading">What the rules read.</param>
    /// <param name="cause">The code of its cause, such as <c>OUT.SUDDEN</c>; null when unknown.</param>
    /// <param name="business">The code of its business type, such as <c>ENQUIRY</c>; null when unknown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reading"/> is null.</exception>
    public UrgencyDecision Decide(UrgencyReading reading, string? cause, string? business)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var usual = _rules.Defaults.Level(cause, business);
        return usual < reading.Floor
            ? new UrgencyDecision(usual, UrgencySource.Default)
            : new UrgencyDecision(reading.Floor, reading.Rules.Count > 0 ? UrgencySource.Rule : UrgencySource.Default);
    }

    /// <summary>The facts that a ticket of this cause should have and lacks.</summary>
    /// <param name="cause">The cause's code; its top (<c>OUT</c>) is looked up when the leaf has no list of its own.</param>
    /// <param name="entities">What was found in the ticket's text.</param>
    /// <param name="facts">What is known beside the text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<MissingFact> MissingFacts(string cause, IReadOnlyList<Entity> entities, TicketFacts facts)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(facts);
        return AskBack.Missing(cause, entities, facts, _rules.Defaults);
    }
}
