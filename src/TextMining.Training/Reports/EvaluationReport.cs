using System.Globalization;
using System.Text;
using TextMining.Training.Evaluations;

namespace TextMining.Training.Reports;

/// <summary>One self-contained HTML page about an evaluation: figures, tables, confusion matrix, reliability, risk–coverage and, where measured, the learning curve. It needs no network and prints well.</summary>
/// <remarks>Stateless; may be used from any thread. The page holds labels and figures, never a text.</remarks>
public static class EvaluationReport
{
    private const string Style = """
        body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
        h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
        table{border-collapse:collapse}td,th{padding:.2rem .6rem;border-bottom:1px solid #ddd;text-align:right}
        td:first-child,th:first-child{text-align:left}
        figure{display:inline-block;margin:0 1rem 1rem 0;width:27rem;max-width:100%}figcaption{text-align:center;color:#444}
        .grid{stroke:#e3e3e3}.tick{font-size:11px;fill:#444}.axis{font-size:12px;fill:#222}
        .matrix td,.matrix th{font-size:11px;padding:.1rem .3rem;border:1px solid #eee}.matrix th.turned{writing-mode:vertical-rl;text-align:left}
        @media print{body{max-width:none;margin:0}h2{break-after:avoid}figure,tr{break-inside:avoid}}
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="split">What was measured on, for print.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="seed">Seed of the bootstrap intervals.</param>
    /// <param name="curve">A learning curve; empty when none was measured.</param>
    public static string Html(string title, string split, Evaluation evaluation, int seed, IReadOnlyList<LearningPoint> curve)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(curve);
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        page.Append("<title>").Append(HtmlText.Escape(title)).Append("</title><style>").Append(Style).Append("</style></head><body>\n");
        page.Append("<h1>").Append(HtmlText.Escape(title)).Append("</h1>\n<p>Task ").Append(HtmlText.Escape(evaluation.Task));
        page.Append(CultureInfo.InvariantCulture, $", n {evaluation.Count}, split {HtmlText.Escape(split)}, seed {seed}</p>\n");
        AppendFigures(page, evaluation, seed);
        page.Append("<h2>Curves</h2>\n").Append(Reliability(evaluation)).Append(Risk(evaluation));
        if (curve.Count > 0)
        {
            page.Append(SvgChart.Lines(
                "Learning curve",
                "documents learnt from",
                "quality",
                [("macro-F1", [.. curve.Select(point => ((double)point.Documents, point.MacroF1))]), ("accuracy", [.. curve.Select(point => ((double)point.Documents, point.Accuracy))])],
                curve.Max(point => point.Documents)));
        }

        AppendLabels(page, evaluation);
        AppendMatrix(page, evaluation);
        return page.Append("</body></html>\n").ToString();
    }

    private static void AppendFigures(StringBuilder page, Evaluation evaluation, int seed)
    {
        var (accuracy, macro) = (Bootstrap.Accuracy(evaluation, seed), Bootstrap.MacroF1(evaluation, seed));
        page.Append("<table><tr><th>Figure</th><th>Value</th><th>95 % interval</th></tr>");
        Row("Accuracy (micro-F1)", evaluation.Matrix.Accuracy, $"{Figure(accuracy.Low)}–{Figure(accuracy.High)}");
        Row("Macro-F1", evaluation.Matrix.MacroF1, $"{Figure(macro.Low)}–{Figure(macro.High)}");
        Row("Weighted F1", evaluation.Matrix.WeightedF1, "");
        Row("Among the first 3", evaluation.TopAccuracy(3), "");
        Row("Hierarchical accuracy", evaluation.HierarchicalAccuracy, "");
        Row("Expected calibration error", evaluation.Calibration.Value, "");
        page.Append("</table>\n");

        void Row(string name, double value, string interval) =>
            page.Append("<tr><td>").Append(name).Append("</td><td>").Append(Figure(value)).Append("</td><td>").Append(interval).Append("</td></tr>");
    }

    private static string Reliability(Evaluation evaluation) => SvgChart.Lines(
        "Reliability",
        "probability promised",
        "share right",
        [
            ("as promised", [(0, 0), (1, 1)]),
            ("measured", [.. evaluation.Calibration.Diagram.Where(static bin => bin.Count > 0).Select(static bin => (bin.Promised, bin.Right))]),
        ]);

    private static string Risk(Evaluation evaluation)
    {
        if (evaluation.Count == 0)
        {
            return "";
        }

        var curve = new RiskCoverage(evaluation);
        return SvgChart.Lines(
            "Risk and coverage",
            "coverage",
            "share wrong",
            [("risk", [.. Enumerable.Range(1, 50).Select(step => curve.AtCoverage(step / 50.0)).Select(static point => (point.Coverage, point.Risk))])]);
    }

    private static void AppendLabels(StringBuilder page, Evaluation evaluation)
    {
        page.Append("<h2>Labels</h2>\n<table><tr><th>Label</th><th>Precision</th><th>Recall</th><th>F1</th><th>n</th></tr>");
        for (var k = 0; k < evaluation.Labels.Count; k++)
        {
            page.Append("<tr><td>").Append(HtmlText.Escape(evaluation.Labels[k]));
            page.Append("</td><td>").Append(Figure(evaluation.Matrix.Precision(k))).Append("</td><td>").Append(Figure(evaluation.Matrix.Recall(k)));
            page.Append("</td><td>").Append(Figure(evaluation.Matrix.F1(k)));
            page.Append(CultureInfo.InvariantCulture, $"</td><td>{evaluation.Matrix.Support(k)}</td></tr>");
        }

        page.Append("</table>\n");
    }

    private static void AppendMatrix(StringBuilder page, Evaluation evaluation)
    {
        page.Append("<h2>Confusion (rows true, columns predicted)</h2>\n<table class=\"matrix\"><tr><th></th>");
        foreach (var label in evaluation.Labels)
        {
            page.Append("<th class=\"turned\">").Append(HtmlText.Escape(label)).Append("</th>");
        }

        page.Append("</tr>");
        for (var truth = 0; truth < evaluation.Labels.Count; truth++)
        {
            page.Append("<tr><th>").Append(HtmlText.Escape(evaluation.Labels[truth])).Append("</th>");
            for (var predicted = 0; predicted < evaluation.Labels.Count; predicted++)
            {
                var count = evaluation.Matrix[truth, predicted];
                var share = evaluation.Matrix.Support(truth) == 0 ? 0 : (double)count / evaluation.Matrix.Support(truth);
                var colour = truth == predicted ? "31,95,168" : "179,84,30";
                page.Append(CultureInfo.InvariantCulture, $"<td style=\"background:rgba({colour},{share * 0.8:F2})\">{(count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture))}</td>");
            }

            page.Append("</tr>");
        }

        page.Append("</table>\n");
    }

    private static string Figure(double value) => double.IsNaN(value) ? "n/a" : value.ToString("F3", CultureInfo.InvariantCulture);
}
