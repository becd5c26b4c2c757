namespace TextMining.Training.Tagging;

/// <summary>What a tagger with a second reader decides by.</summary>
public enum ReaderUse
{
    /// <summary>Both, weighed as tickets that neither had seen ask for.</summary>
    Both,

    /// <summary>The second reader alone; the linear heads only explain.</summary>
    ReaderAlone,
}
