using System.Globalization;
using System.Text;

namespace TextMining.Training.Reports;

/// <summary>A small line chart as SVG: axes from 0 to 1 upwards, a grid, and series of points.</summary>
internal static class SvgChart
{
    private const int Width = 420;
    private const int Height = 300;
    private const int Left = 52;
    private const int Bottom = 44;
    private const int Margin = 12;
    private static readonly string[] Colours = ["#1f5fa8", "#b3541e", "#3c7a3c"];

    /// <summary>Draws the chart.</summary>
    /// <param name="title">Above the chart, also its text for those who cannot see it.</param>
    /// <param name="xName">Name of the horizontal axis.</param>
    /// <param name="yName">Name of the vertical axis.</param>
    /// <param name="series">Name and points of each line, in data units.</param>
    /// <param name="xLargest">The right end of the horizontal axis.</param>
    public static string Lines(
        string title, string xName, string yName, IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> series, double xLargest = 1)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{HtmlText.Escape(title)}\">");
        for (var tick = 0; tick <= 5; tick++)
        {
            var share = tick / 5.0;
            var (x, y) = (X(share), Y(share));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x:F1} {Margin}V{Height - Bottom}M{Left} {y:F1}H{Width - Margin}\" class=\"grid\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F1}\" y=\"{Height - Bottom + 14}\" class=\"tick\" text-anchor=\"middle\">{share * xLargest:0.##}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 6}\" y=\"{y + 4:F1}\" class=\"tick\" text-anchor=\"end\">{share:0.0}</text>");
        }

        for (var i = 0; i < series.Count; i++)
        {
            var points = series[i].Points.Where(static point => double.IsFinite(point.X) && double.IsFinite(point.Y)).ToList();
            var path = string.Join(" ", points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X / xLargest):F1},{Y(point.Y):F1}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{Colours[i % Colours.Length]}\" stroke-width=\"2\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - Margin - 4}\" y=\"{Margin + 14 + 16 * i}\" text-anchor=\"end\" class=\"tick\" fill=\"{Colours[i % Colours.Length]}\">{HtmlText.Escape(series[i].Name)}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Width - Margin) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\" class=\"axis\">{HtmlText.Escape(xName)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate(12 {(Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\" class=\"axis\">{HtmlText.Escape(yName)}</text>");
        return svg.Append("</svg><figcaption>").Append(HtmlText.Escape(title)).Append("</figcaption></figure>\n").ToString();
    }

    private static double X(double share) => Left + share * (Width - Left - Margin);

    private static double Y(double value) => Height - Bottom - Math.Clamp(value, 0, 1) * (Height - Bottom - Margin);
}
