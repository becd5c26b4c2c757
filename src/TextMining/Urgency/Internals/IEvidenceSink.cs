namespace TextMining.Urgency.Internals;

/// <summary>Takes the features of a ticket one by one, so that a prediction needs no list of them.</summary>
internal interface IEvidenceSink
{
    void Add(UrgencyFeature feature, double value);
}
