namespace TextMining.Routing;

/// <summary>One rule of the routing table that took part in a decision.</summary>
/// <param name="Decision">What the rule decided.</param>
/// <param name="Rule">The rule's name in the table.</param>
/// <param name="Text">The reason in Chinese, for the people who handle the ticket.</param>
public sealed record RouteReason(RouteDecision Decision, string Rule, string Text);
