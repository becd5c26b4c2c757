using System.CommandLine;

namespace TextMining.Cli.Neural;

/// <summary><c>encoder</c>: what concerns neural readers alone. Built where ONNX Runtime can be had (tools/setup-onnx).</summary>
internal static class EncoderVerb
{
    public static Command Create() => new("encoder", "Checks and measures neural readers (a folder with model.onnx, vocab.txt, config.json).")
    {
        EncoderCheckVerb.Create(),
        EncoderSpeedVerb.Create(),
        EncoderTokenizeVerb.Create(),
    };
}
