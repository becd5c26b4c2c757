namespace TextMining.Routing;

/// <summary>What a line of the grid registry names.</summary>
public enum GridEntryKind
{
    /// <summary>A part of an address.</summary>
    Address,

    /// <summary>A transformer area (台区).</summary>
    Transformer,

    /// <summary>A line (线路).</summary>
    Line,
}
