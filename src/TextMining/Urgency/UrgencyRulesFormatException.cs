namespace TextMining.Urgency;

/// <summary>A rule file cannot be used.</summary>
public sealed class UrgencyRulesFormatException : TextMiningException
{
    internal UrgencyRulesFormatException(string rule, string field, string message, Exception? innerException = null)
        : base($"{(rule.Length == 0 ? "The rule file" : $"'{rule}' in the rule file")}, field '{field}': {message}", innerException)
    {
        Rule = rule;
        Field = field;
    }

    /// <summary>The name of the rule, concept or guard at fault; empty for the file itself.</summary>
    public string Rule { get; }

    /// <summary>The field at fault, such as <c>level</c>.</summary>
    public string Field { get; }
}
