namespace TextMining.Tabular;

/// <summary>What a reader accepts before it refuses the file, so that a hostile file cannot exhaust memory.</summary>
public sealed record RecordLimits
{
    /// <summary>Bytes of the file, after gunzipping. Default 2 GiB − 1.</summary>
    public long MaximumBytes { get; init; } = int.MaxValue;

    /// <summary>Rows of a sheet or CSV file. Default 5,000,000.</summary>
    public int MaximumRows { get; init; } = 5_000_000;

    /// <summary>Characters of one cell or line. Default 1,000,000.</summary>
    public int MaximumCellLength { get; init; } = 1_000_000;

    /// <summary>Columns of a sheet. Default 1,000.</summary>
    public int MaximumColumns { get; init; } = 1_000;

    /// <summary>Unpacked size of a workbook divided by its packed size. Default 200.</summary>
    public int MaximumCompressionRatio { get; init; } = 200;
}
