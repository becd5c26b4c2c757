using TextMining.Classification;

namespace TextMining.Onnx.Inference;

/// <summary>One task of a neural model.</summary>
/// <param name="Labels">Its classes, in the order of the model's scores.</param>
/// <param name="Temperature">What scores are divided by before the softmax; above 0, 1 where the model was not calibrated.</param>
public sealed record EncoderHead(LabelSet Labels, float Temperature);
