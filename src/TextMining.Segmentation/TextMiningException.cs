namespace TextMining;

/// <summary>Data that the library was given is unusable: a model, a corpus, a rule file. Misuse of the API throws <see cref="ArgumentException"/> instead.</summary>
public abstract class TextMiningException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found, where, and what was expected.</param>
    /// <param name="innerException">The cause, if another exception led here.</param>
    protected TextMiningException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
