using System.Text;

namespace Kiosk.Engines.Tests.Support;

/// <summary>Writes ONNX models: the few messages of onnx.proto that a small graph needs, in protobuf's wire format.</summary>
internal sealed class OnnxFile
{
    public const int Float = 1;
    public const int Int64 = 7;

    private const int IrVersion = 8;
    private const int OperatorSet = 13;
    private const int Varint = 0;
    private const int Bytes = 2;

    private readonly List<byte> graph = [.. Text(2, "graph")];

    /// <param name="dimensions">A negative one is free.</param>
    public OnnxFile Input(string name, int type, params ReadOnlySpan<long> dimensions) => Add(Field(11, Value(name, type, dimensions)));

    public OnnxFile Output(string name, int type, params ReadOnlySpan<long> dimensions) => Add(Field(12, Value(name, type, dimensions)));

    /// <summary>A constant vector, or a scalar when there is one value and <paramref name="scalar"/>.</summary>
    public OnnxFile Constant(string name, float[] values, bool scalar = false) =>
        Constant(name, Float, values.Length, [.. values.SelectMany(BitConverter.GetBytes)], scalar);

    public OnnxFile Constant(string name, long[] values, bool scalar = false) =>
        Constant(name, Int64, values.Length, [.. values.SelectMany(BitConverter.GetBytes)], scalar);

    /// <summary>One operator; <paramref name="attribute"/> is an integer of it.</summary>
    public OnnxFile Node(string type, string[] inputs, string output, (string Name, long Value)? attribute = null)
    {
        List<byte> node = [.. inputs.SelectMany(input => Text(1, input)), .. Text(2, output), .. Text(4, type)];
        if (attribute is var (name, value))
        {
            // AttributeProto: name, i, type INT.
            node.AddRange(Field(5, [.. Text(1, name), .. Number(3, value), .. Number(20, 2)]));
        }

        return Add(Field(1, node));
    }

    public byte[] ToArray() => [.. Number(1, IrVersion), .. Field(8, Number(2, OperatorSet)), .. Field(7, graph)];

    private OnnxFile Add(IEnumerable<byte> bytes)
    {
        graph.AddRange(bytes);
        return this;
    }

    // TensorProto: dims, data_type, name, raw_data.
    private OnnxFile Constant(string name, int type, int length, byte[] raw, bool scalar) => Add(Field(
        5, [.. scalar ? [] : Number(1, length), .. Number(2, type), .. Text(8, name), .. Field(9, raw)]));

    // ValueInfoProto: name, TypeProto { tensor_type { elem_type, TensorShapeProto { dim { dim_value | dim_param } } } }.
    private static IEnumerable<byte> Value(string name, int type, ReadOnlySpan<long> dimensions)
    {
        List<byte> shape = [];
        foreach (var dimension in dimensions)
        {
            shape.AddRange(Field(1, dimension < 0 ? Text(2, $"{name}_length") : Number(1, dimension)));
        }

        return [.. Text(1, name), .. Field(2, Field(1, [.. Number(1, type), .. Field(2, shape)]))];
    }

    private static IEnumerable<byte> Text(int field, string text) => Field(field, Encoding.UTF8.GetBytes(text));

    private static IEnumerable<byte> Field(int field, IEnumerable<byte> content)
    {
        byte[] bytes = [.. content];
        return [.. VarintOf((ulong)((field << 3) | Bytes)), .. VarintOf((ulong)bytes.Length), .. bytes];
    }

    private static IEnumerable<byte> Number(int field, long value) =>
        [.. VarintOf((ulong)((field << 3) | Varint)), .. VarintOf((ulong)value)];

    private static IEnumerable<byte> VarintOf(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            yield return (byte)(value | 0x80);
        }

        yield return (byte)value;
    }
}
