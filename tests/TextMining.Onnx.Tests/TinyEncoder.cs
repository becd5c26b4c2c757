using System.Text;
using TextMining.Export;
using TextMining.Onnx.Inference;

namespace TextMining.Onnx.Tests;

/// <summary>A small model in Hugging Face's form, written here: a vector a piece, their mean over the mask, a matrix; and the same in C#.</summary>
internal sealed class TinyEncoder
{
    public const int Width = 8;
    public const int Places = 64;
    private readonly float[] _vectors;
    private readonly float[] _matrix;

    public TinyEncoder(int classes = 3, int seed = 1, string[]? pieces = null)
    {
        Classes = classes;
        Pieces = pieces ?? ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", .. "停电压低高修表费用户的了吗没有".Select(static c => c.ToString()), "kv", "##v", "1", "##0", "。"];
        var random = new Random(seed);
        _vectors = Numbers(random, Pieces.Length * Width);
        _matrix = Numbers(random, Width * classes);
    }

    public int Classes { get; }

    public string[] Pieces { get; }

    public byte[] Vocabulary => Encoding.UTF8.GetBytes(string.Concat(Pieces.Select(static piece => piece + "\n")));

    public byte[] Configuration => Encoding.UTF8.GetBytes(
        $$"""{"id2label": { {{string.Join(", ", Enumerable.Range(0, Classes).Select(static id => $"\"{id}\": \"L{id}\""))}} }, "max_position_embeddings": {{Places}} }""");

    public EncoderModel Load(EncoderOptions? options = null) => Load(Write(), options);

    public EncoderModel Load(byte[] onnx, EncoderOptions? options = null) =>
        EncoderModel.Load(new MemoryStream(onnx), new MemoryStream(Vocabulary), new MemoryStream(Configuration), options ?? new EncoderOptions { Threads = 1 });

    /// <summary>The model file. Every piece also has a vector for its place, so that too long texts fail as they do in BERT.</summary>
    public byte[] Write(string ids = "input_ids", string mask = "attention_mask", string output = "logits")
    {
        var graph = new OnnxGraph("tiny", 13);
        graph.Input(ids, OnnxType.Int64, "batch", "length");
        graph.Input(mask, OnnxType.Int64, "batch", "length");
        graph.Input("token_type_ids", OnnxType.Int64, "batch", "length");
        graph.Output(output, OnnxType.Single, "batch", Classes);
        var vectors = graph.Constant("vectors", _vectors, Pieces.Length, Width);
        var places = graph.Constant("places", new float[Places * Width], Places, Width);
        var axis = graph.Constant("axis", [1L], 1);
        var last = graph.Constant("last", [2L], 1);
        var zero = graph.Constant("zero", [0L], 1);
        var length = graph.Node("Slice", [graph.Node("Shape", [ids]), axis, last, zero]);
        var seen = graph.Node("Slice", [places, zero, length, zero]);
        var checkedPlaces = graph.Node("Expand", [seen, graph.Node("Concat", [length, graph.Constant("width", [(long)Width], 1)], ("axis", 0))]);
        var rows = graph.Node("Add", [graph.Node("Gather", [vectors, ids], ("axis", 0)), checkedPlaces]);
        var wide = graph.Node("Cast", [graph.Node("Unsqueeze", [mask, last])], ("to", (int)OnnxType.Single));
        var sum = graph.Node("ReduceSum", [graph.Node("Mul", [rows, wide]), axis], ("keepdims", 0));
        var mean = graph.Node("Div", [sum, graph.Node("ReduceSum", [wide, axis], ("keepdims", 0))]);
        graph.NodeTo(output, "MatMul", [mean, graph.Constant("matrix", _matrix, Width, Classes)]);
        using var bytes = new MemoryStream();
        graph.Save(bytes);
        return bytes.ToArray();
    }

    /// <summary>The scores by the definition.</summary>
    public float[] Expect(IReadOnlyList<int> ids)
    {
        var mean = new double[Width];
        foreach (var id in ids)
        {
            for (var i = 0; i < Width; i++)
            {
                mean[i] += _vectors[(id * Width) + i] / (double)ids.Count;
            }
        }

        return [.. Enumerable.Range(0, Classes).Select(k => (float)Enumerable.Range(0, Width).Sum(i => mean[i] * _matrix[(i * Classes) + k]))];
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
}
