namespace TextMining.Training.Auditing;

/// <summary>A label that models which did not see the document do not believe.</summary>
/// <param name="Row">The document, by index.</param>
/// <param name="Label">Its label.</param>
/// <param name="Suggested">The label that the models believe.</param>
/// <param name="LabelProbability">What they give its own label, 0–1.</param>
/// <param name="SuggestedProbability">What they give the suggested one, 0–1.</param>
public sealed record LabelDoubt(int Row, string Label, string Suggested, float LabelProbability, float SuggestedProbability)
{
    /// <summary>How strong the doubt is: the distance of the two probabilities, above 0.</summary>
    public float Strength => SuggestedProbability - LabelProbability;
}
