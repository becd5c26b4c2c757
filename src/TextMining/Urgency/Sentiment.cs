namespace TextMining.Urgency;

/// <summary>How a matter is told (客户情绪). It is apart from urgency: anger is not danger.</summary>
public enum Sentiment
{
    /// <summary>一般.</summary>
    Calm,

    /// <summary>激动.</summary>
    Agitated,

    /// <summary>非常激动.</summary>
    VeryAgitated,
}
