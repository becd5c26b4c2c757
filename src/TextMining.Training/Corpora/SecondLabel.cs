using TextMining.Urgency;

namespace TextMining.Training.Corpora;

/// <summary>The labels that a second, independent annotator gave a ticket before any disagreement was resolved.</summary>
/// <param name="Id">The ticket's identifier.</param>
/// <param name="Business">Code of the business type.</param>
/// <param name="Cause">Code of the cause.</param>
/// <param name="Urgency">Urgency level.</param>
/// <param name="First">The first annotator's labels at that time.</param>
public sealed record SecondLabel(string Id, string Business, string Cause, UrgencyLevel Urgency, FirstLabel First);

/// <summary>The first annotator's labels, as they were before resolution.</summary>
/// <param name="Business">Code of the business type.</param>
/// <param name="Cause">Code of the cause.</param>
/// <param name="Urgency">Urgency level.</param>
public sealed record FirstLabel(string Business, string Cause, UrgencyLevel Urgency);
