namespace TextMining.Training;

/// <summary>Labelled data cannot be used: a field is missing, a row is not readable, there is nothing to learn from.</summary>
public sealed class TrainingDataException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found, where, and what was expected.</param>
    /// <param name="innerException">The cause, if another exception led here.</param>
    public TrainingDataException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The 1-based row at fault, or null when the fault is not in one row.</summary>
    public long? Row { get; init; }
}
