namespace TextMining.Service.Storage;

/// <summary>The database cannot be used as it is.</summary>
public sealed class StorageException : TextMiningException
{
    public StorageException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
