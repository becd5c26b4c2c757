namespace TextMining.Onnx;

/// <summary>A neural model cannot be used: it is damaged, or its inputs, outputs, labels or vocabulary do not fit.</summary>
public sealed class OnnxModelException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="message">What was found, where, and what was expected.</param>
    /// <param name="innerException">The cause, if another exception led here.</param>
    public OnnxModelException(OnnxModelFault fault, string message, Exception? innerException = null)
        : base(message, innerException) => Fault = fault;

    /// <summary>What is wrong.</summary>
    public OnnxModelFault Fault { get; }
}
