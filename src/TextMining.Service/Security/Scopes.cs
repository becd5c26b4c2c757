namespace TextMining.Service.Security;

/// <summary>What a key may do.</summary>
[Flags]
public enum Scopes
{
    None = 0,

    /// <summary>Hand in tickets and texts.</summary>
    Submit = 1,

    /// <summary>Read tickets, queues and the review list, personal data masked.</summary>
    Read = 2,

    /// <summary>Correct labels, record events, export corrections.</summary>
    Correct = 4,

    /// <summary>Reload and roll back the model.</summary>
    Admin = 8,

    /// <summary>See personal data in what is read.</summary>
    Personal = 16,
}
