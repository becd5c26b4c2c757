using TextMining.Urgency;

namespace TextMining.Training.Urgency;

/// <summary>One ticket as the combiner sees it, with its label.</summary>
internal sealed record UrgencyExample(List<(UrgencyFeature Feature, double Value)> Features, UrgencyLevel Level, UrgencyLevel Floor);
