namespace TextMining.Onnx.Tokenization;

/// <summary>What happens to case and accents before pieces are looked up.</summary>
public enum LetterCase
{
    /// <summary>Letters become small and lose their accents.</summary>
    Folded,

    /// <summary>Letters stay as they are.</summary>
    Kept,
}
