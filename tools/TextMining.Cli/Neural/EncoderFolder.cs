using TextMining.Onnx.Inference;

namespace TextMining.Cli.Neural;

/// <summary>A folder with <c>model.onnx</c>, <c>vocab.txt</c> and <c>config.json</c>, as tools/encoder/export.py or a Hugging Face export leaves it.</summary>
internal static class EncoderFolder
{
    public static EncoderModel Load(string folder, EncoderOptions? options = null, string file = "model.onnx")
    {
        using var model = File.OpenRead(Path.Combine(folder, file));
        using var vocabulary = File.OpenRead(Path.Combine(folder, "vocab.txt"));
        using var configuration = File.OpenRead(Path.Combine(folder, "config.json"));
        return EncoderModel.Load(model, vocabulary, configuration, options);
    }
}
