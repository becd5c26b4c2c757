using System.Runtime.InteropServices;

namespace TextMining.Export;

/// <summary>Collects the nodes, constants, inputs and outputs of an ONNX graph and writes the model file (onnx.proto, IR version 8).</summary>
/// <remarks>The numbers in this file are the field numbers of onnx.proto. Not thread-safe.</remarks>
internal sealed class OnnxGraph(string name, int opset)
{
    private const int IrVersion = 8;
    private readonly ProtoWriter _graph = new ProtoWriter().Text(2, name);
    private readonly List<(string Key, string Value)> _notes = [];
    private int _nodes;

    /// <summary>Adds a node with one output.</summary>
    /// <returns>The name of its output.</returns>
    public string Node(string operation, string[] inputs, params (string Name, object Value)[] attributes) =>
        NodeTo($"{operation.ToLowerInvariant()}_{_nodes}", operation, inputs, attributes);

    /// <summary>Adds a node whose output has a name of the caller's.</summary>
    public string NodeTo(string output, string operation, string[] inputs, params (string Name, object Value)[] attributes)
    {
        var node = new ProtoWriter();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, output).Text(3, $"{operation}_{_nodes++}").Text(4, operation);
        foreach (var (key, value) in attributes)
        {
            node.Message(5, Attribute(key, value));
        }

        _graph.Message(1, node);
        return output;
    }

    public string Constant(string name, ReadOnlySpan<float> values, params long[] shape) => Tensor(name, OnnxType.Single, MemoryMarshal.AsBytes(values), shape);

    public string Constant(string name, ReadOnlySpan<long> values, params long[] shape) => Tensor(name, OnnxType.Int64, MemoryMarshal.AsBytes(values), shape);

    public string Constant(string name, ReadOnlySpan<sbyte> values, params long[] shape) => Tensor(name, OnnxType.SByte, MemoryMarshal.AsBytes(values), shape);

    /// <summary>Declares an input; a dimension is a number, or a name where it is open.</summary>
    public string Input(string name, OnnxType type, params object[] shape) => Declare(11, name, type, shape);

    /// <summary>Declares an output.</summary>
    public string Output(string name, OnnxType type, params object[] shape) => Declare(12, name, type, shape);

    /// <summary>Adds a line to the model's metadata.</summary>
    public void Note(string key, string value) => _notes.Add((key, value));

    public void Save(Stream stream)
    {
        var model = new ProtoWriter().Integer(1, IrVersion).Text(2, "TextMining").Message(7, _graph).Message(8, new ProtoWriter().Text(1, "").Integer(2, opset));
        foreach (var (key, value) in _notes)
        {
            model.Message(14, new ProtoWriter().Text(1, key).Text(2, value));
        }

        stream.Write(model.Written);
    }

    private string Tensor(string name, OnnxType type, ReadOnlySpan<byte> bytes, long[] shape)
    {
        var tensor = new ProtoWriter();
        foreach (var dimension in shape)
        {
            tensor.Integer(1, dimension);
        }

        _graph.Message(5, tensor.Integer(2, (int)type).Text(8, name).Bytes(9, bytes));
        return name;
    }

    private string Declare(int field, string name, OnnxType type, object[] shape)
    {
        var dimensions = new ProtoWriter();
        foreach (var dimension in shape)
        {
            dimensions.Message(1, dimension is string open ? new ProtoWriter().Text(2, open) : new ProtoWriter().Integer(1, Convert.ToInt64(dimension, null)));
        }

        var tensor = new ProtoWriter().Integer(1, (int)type).Message(2, dimensions);
        _graph.Message(field, new ProtoWriter().Text(1, name).Message(2, new ProtoWriter().Message(1, tensor)));
        return name;
    }

    private static ProtoWriter Attribute(string name, object value)
    {
        var attribute = new ProtoWriter().Text(1, name);
        switch (value)
        {
            case float number:
                return attribute.Single(2, number).Integer(20, 1);
            case int number:
                return attribute.Integer(3, number).Integer(20, 2);
            case long[] numbers:
                foreach (var number in numbers)
                {
                    attribute.Integer(8, number);
                }

                return attribute.Integer(20, 7);
            default:
                throw new ArgumentException($"'{name}' is a {value.GetType().Name}; a float, int or long[] is expected.", nameof(value));
        }
    }
}
