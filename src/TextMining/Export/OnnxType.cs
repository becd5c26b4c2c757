namespace TextMining.Export;

/// <summary>Element types, with their numbers in onnx.proto.</summary>
internal enum OnnxType
{
    /// <summary>32-bit floats.</summary>
    Single = 1,

    /// <summary>8-bit integers.</summary>
    SByte = 3,

    /// <summary>64-bit integers.</summary>
    Int64 = 7,
}
