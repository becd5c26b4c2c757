using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace TextMining.Training.Reports;

/// <summary>Text made safe for HTML and SVG.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Escape(string text) => Encoder.Encode(text);
}
