namespace TextMining.Onnx;

/// <summary>What is wrong with a neural model.</summary>
public enum OnnxModelFault
{
    /// <summary>The bytes are no ONNX model, or one that ONNX Runtime cannot run.</summary>
    NotLoadable,

    /// <summary>The model wants other inputs than ids, mask and token types.</summary>
    Inputs,

    /// <summary>The model has no output of scores, or one of another shape.</summary>
    Outputs,

    /// <summary>The number of classes is not the number of labels.</summary>
    Labels,

    /// <summary>The vocabulary cannot be read or does not fit the model.</summary>
    Vocabulary,

    /// <summary>The configuration cannot be read.</summary>
    Configuration,

    /// <summary>The model failed while it was run.</summary>
    Execution,
}
