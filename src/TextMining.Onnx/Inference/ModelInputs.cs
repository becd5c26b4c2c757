using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace TextMining.Onnx.Inference;

/// <summary>Which inputs and output of an ONNX model are used, checked against what a BERT classifier has.</summary>
internal sealed class ModelInputs
{
    private const string Ids = "input_ids";
    private const string Mask = "attention_mask";
    private const string Types = "token_type_ids";

    private ModelInputs(string[] names, bool hasNarrowIntegers, string output) =>
        (Names, HasNarrowIntegers, Output) = (names, hasNarrowIntegers, output);

    /// <summary>The inputs, in the model's order.</summary>
    public string[] Names { get; }

    /// <summary>Whether integers have 32 bits, not 64.</summary>
    public bool HasNarrowIntegers { get; }

    /// <summary>The output with the scores (batch × classes).</summary>
    public string Output { get; }

    /// <summary>Whether an input is all zeros: one text has one kind of token.</summary>
    public static bool IsTypes(string name) => name == Types;

    public static bool IsMask(string name) => name == Mask;

    public static ModelInputs Of(InferenceSession session)
    {
        var inputs = session.InputMetadata;
        var foreign = inputs.Keys.Where(static name => name is not (Ids or Mask or Types)).ToList();
        if (!inputs.ContainsKey(Ids) || foreign.Count > 0)
        {
            throw new OnnxModelException(OnnxModelFault.Inputs, $"The model's inputs are {string.Join(", ", inputs.Keys)}; {Ids}, and optionally {Mask} and {Types}, are expected.");
        }

        var kinds = inputs.Values.Select(static input => input.ElementDataType).Distinct().ToList();
        if (kinds.Count != 1 || kinds[0] is not (TensorElementType.Int64 or TensorElementType.Int32)
            || inputs.Values.Any(static input => input.Dimensions.Length != 2))
        {
            throw new OnnxModelException(
                OnnxModelFault.Inputs,
                $"The model's inputs are {string.Join(", ", inputs.Select(static input => $"{input.Key}: {input.Value.ElementDataType}[{string.Join("×", input.Value.Dimensions)}]"))}; integers (batch × length) of 64 or 32 bits are expected.");
        }

        var outputs = session.OutputMetadata.Where(static output => output.Value.IsTensor && output.Value.ElementDataType == TensorElementType.Float && output.Value.Dimensions.Length == 2).ToList();
        var scores = outputs.Count == 1 ? outputs[0].Key : outputs.FirstOrDefault(static output => output.Key == "logits").Key;
        return scores is null
            ? throw new OnnxModelException(
                OnnxModelFault.Outputs,
                $"The model's outputs are {string.Join(", ", session.OutputMetadata.Select(static output => $"{output.Key}[{string.Join("×", output.Value.Dimensions)}]"))}; one of scores (batch × classes), or one called 'logits', is expected.")
            : new ModelInputs([.. inputs.Keys], kinds[0] == TensorElementType.Int32, scores);
    }
}
