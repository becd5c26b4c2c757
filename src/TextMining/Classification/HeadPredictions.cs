namespace TextMining.Classification;

/// <summary>What the heads say of one text.</summary>
/// <param name="Cause">Over the codes of causes.</param>
/// <param name="Business">Over the codes of business types.</param>
/// <param name="Urgency">Over U1 to U4.</param>
/// <param name="KnownFeatures">How many distinct features of the text the model knows; 0 for text unlike anything that it was trained on.</param>
public sealed record HeadPredictions(Prediction Cause, Prediction Business, Prediction Urgency, int KnownFeatures);
