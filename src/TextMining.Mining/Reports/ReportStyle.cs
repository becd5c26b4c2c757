namespace TextMining.Mining.Reports;

/// <summary>What every report page carries: its style and the chart library.</summary>
internal static class ReportStyle
{
    public const string Css =
        "body{font-family:'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif;max-width:1100px;margin:2em auto;padding:0 1em;color:#222}"
        + "table{border-collapse:collapse;width:100%;font-size:14px}th,td{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top}"
        + "th{background:#f2f5f9}tr{break-inside:avoid}thead{display:table-header-group}.chart{height:320px;margin:1em 0;break-inside:avoid}"
        + ".note{color:#666;font-size:13px}@page{size:A4;margin:15mm}@media print{body{margin:0;max-width:none}h2{break-after:avoid}}";

    /// <summary>The browser itself holds the page to its promise: what stands in it may run, and nothing may be fetched.</summary>
    public const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:\">";

    /// <summary>The chart library, kept in the assembly.</summary>
    public static string Charts()
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("echarts.min.js")
            ?? throw new InvalidOperationException("The assembly lacks its resource echarts.min.js.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
