using System.Text.Json;
using TextMining.Classification;
using TextMining.Persistence;

namespace TextMining.Export;

/// <summary>Writes a linear model as an ONNX graph, so that other languages and runtimes can score with it. Stateless; may be used from any thread.</summary>
/// <remarks>
/// Inputs: <c>indices</c> (int64, texts × features) and <c>values</c> (float, the same shape), as <see cref="LinearModel.Vectorize"/> gives
/// them; shorter rows are filled up with any valid index and the value 0. Outputs of each head: <c>TASK_scores</c> and <c>TASK_probabilities</c> (float,
/// texts × classes), equal to this library's up to rounding. The metadata names the labels (<c>labels.TASK</c>, a JSON array). Opset 13.
/// </remarks>
public static class LinearOnnxExport
{
    private const int Opset = 13;

    /// <summary>Writes the graph.</summary>
    /// <param name="manifest">Names the heads and their calibration.</param>
    /// <param name="model">The numbers.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentException">The manifest has more classes than the model.</exception>
    public static void Write(ModelManifest manifest, LinearModel model, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(stream);
        var classes = manifest.Heads.Sum(static head => head.Labels.Count);
        if (classes > model.Lanes)
        {
            throw new ArgumentException($"The manifest has {classes} classes, the model {model.Lanes} lanes.", nameof(manifest));
        }

        var graph = new OnnxGraph("linear", Opset);
        var margins = Margins(graph, model);
        var first = 0;
        foreach (var head in manifest.Heads)
        {
            AddHead(graph, head, margins, first);
            first += head.Labels.Count;
        }

        graph.Note("features", "columns and values by TextMining.Classification.LinearModel.Vectorize");
        graph.Note("documents", manifest.Training.Documents.ToString(System.Globalization.CultureInfo.InvariantCulture));
        graph.Note("corpus.sha256", manifest.Training.CorpusSha256);
        graph.Save(stream);
    }

    /// <summary>Σ value × scale × row + bias: rows are taken in 8 bits and widened after, so the file stays as small as the model.</summary>
    private static string Margins(OnnxGraph graph, LinearModel model)
    {
        var (rows, lanes) = (model.Weights.Rows, model.Lanes);
        var indices = graph.Input("indices", OnnxType.Int64, "texts", "features");
        var values = graph.Input("values", OnnxType.Single, "texts", "features");
        var weights = graph.Constant("weights", model.Weights.Values, rows, lanes);
        var scales = graph.Constant("scales", model.Weights.Scales, rows);
        var bias = graph.Constant("bias", model.Bias, lanes);
        var last = graph.Constant("last_axis", [-1L], 1);
        var featureAxis = graph.Constant("feature_axis", [1L], 1);
        var taken = graph.Node("Cast", [graph.Node("Gather", [weights, indices], ("axis", 0))], ("to", (int)OnnxType.Single));
        var weighted = graph.Node("Mul", [values, graph.Node("Gather", [scales, indices], ("axis", 0))]);
        var products = graph.Node("Mul", [taken, graph.Node("Unsqueeze", [weighted, last])]);
        return graph.Node("Add", [graph.Node("ReduceSum", [products, featureAxis], ("keepdims", 0)), bias]);
    }

    /// <summary>softmax(log logistic(x)) = logistic(x) / Σ logistic(x), without underflow: <see cref="MarginCalibration"/>.</summary>
    private static void AddHead(OnnxGraph graph, HeadManifest head, string margins, int first)
    {
        var (task, count) = (head.Task, head.Labels.Count);
        graph.Output($"{task}_scores", OnnxType.Single, "texts", count);
        graph.Output($"{task}_probabilities", OnnxType.Single, "texts", count);
        graph.Note($"labels.{task}", JsonSerializer.Serialize(head.Labels.ToArray(), LabelsJson.Default.StringArray));
        var from = graph.Constant($"{task}_from", [(long)first], 1);
        var to = graph.Constant($"{task}_to", [(long)first + count], 1);
        var axis = graph.Constant($"{task}_axis", [1L], 1);
        var scores = graph.NodeTo($"{task}_scores", "Slice", [margins, from, to, axis]);
        var sharpness = graph.Constant($"{task}_sharpness", [-head.Calibration.Sharpness], 1);
        var shift = graph.Constant($"{task}_shift", [-head.Calibration.Shift], 1);
        var turned = graph.Node("Add", [graph.Node("Mul", [scores, sharpness]), shift]);
        graph.NodeTo($"{task}_probabilities", "Softmax", [graph.Node("Neg", [graph.Node("Softplus", [turned])])], ("axis", 1));
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string[]))]
internal sealed partial class LabelsJson : System.Text.Json.Serialization.JsonSerializerContext;
