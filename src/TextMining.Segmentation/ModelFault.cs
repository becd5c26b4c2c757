namespace TextMining;

/// <summary>The ways in which a model file can be unusable.</summary>
public enum ModelFault
{
    /// <summary>The file does not begin with the magic bytes of its kind.</summary>
    NotAModel,

    /// <summary>The file states a format version that this library does not read.</summary>
    UnsupportedVersion,

    /// <summary>The file ends before the length that its header states.</summary>
    Truncated,

    /// <summary>The checksum or the structure of the file is wrong.</summary>
    Corrupt,

    /// <summary>The file is whole, but was stacked with a second reader that the caller did not provide for.</summary>
    ReaderMissing,
}
