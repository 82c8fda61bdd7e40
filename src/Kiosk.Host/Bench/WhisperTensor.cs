namespace Kiosk.Host.Bench;

/// <summary>One tensor of a Whisper model in ggml format.</summary>
/// <param name="Deviation">Standard deviation of its random weights; 0 makes all equal to <paramref name="Mean"/>.</param>
/// <param name="Shape">Its dimensions, the one that varies quickest first.</param>
internal sealed record WhisperTensor(string Name, GgmlType Type, float Deviation, float Mean, params int[] Shape)
{
    public long Count => Shape.Aggregate(1L, (product, size) => product * size);

    /// <summary>
    /// Every tensor that whisper.cpp expects of a model of this shape; names and dimensions as in whisper.cpp's
    /// whisper_model_load. Convolutions are kept in half precision, biases and norms in single.
    /// </summary>
    /// <param name="weights">The type of the large matrices.</param>
    public static IEnumerable<WhisperTensor> Of(WhisperShape shape, GgmlType weights)
    {
        var state = shape.State;
        return
        [
            new("encoder.positional_embedding", GgmlType.F32, 0.3f, 0, state, WhisperShape.AudioContext),
            .. Convolution("encoder.conv1", WhisperShape.MelBands, state),
            .. Convolution("encoder.conv2", state, state),
            .. Norm("encoder.ln_post", state),
            .. Layers("encoder", shape, layer => [.. Perceptron(layer, state, weights), .. Attention(layer, "attn", state, weights)]),
            new("decoder.positional_embedding", GgmlType.F32, 0.05f, 0, state, WhisperShape.TextContext),
            new("decoder.token_embedding.weight", weights, 3 / MathF.Sqrt(state), 0, state, WhisperShape.Vocabulary),
            .. Norm("decoder.ln", state),
            .. Layers("decoder", shape, layer =>
            [
                .. Perceptron(layer, state, weights),
                .. Attention(layer, "attn", state, weights),
                .. Attention(layer, "cross_attn", state, weights),
            ]),
        ];
    }

    private static IEnumerable<WhisperTensor> Layers(
        string part, WhisperShape shape, Func<string, IEnumerable<WhisperTensor>> layer) =>
        Enumerable.Range(0, shape.Layers).SelectMany(number => layer($"{part}.blocks.{number}"));

    private static IEnumerable<WhisperTensor> Convolution(string name, int from, int to) =>
    [
        new(name + ".weight", GgmlType.F16, 1 / MathF.Sqrt(3 * from), 0, 3, from, to),
        new(name + ".bias", GgmlType.F32, 0, 0, 1, to),
    ];

    private static IEnumerable<WhisperTensor> Norm(string name, int state) =>
    [
        new(name + ".weight", GgmlType.F32, 0, 1, state),
        new(name + ".bias", GgmlType.F32, 0, 0, state),
    ];

    private static IEnumerable<WhisperTensor> Perceptron(string layer, int state, GgmlType weights) =>
    [
        .. Norm(layer + ".mlp_ln", state),
        .. Linear(layer + ".mlp.0", state, 4 * state, weights),
        .. Linear(layer + ".mlp.2", 4 * state, state, weights),
    ];

    private static IEnumerable<WhisperTensor> Attention(string layer, string kind, int state, GgmlType weights)
    {
        var name = $"{layer}.{kind}";
        return
        [
            .. Norm(name + "_ln", state),
            .. Linear(name + ".query", state, state, weights),
            // The keys of Whisper have no bias.
            .. Linear(name + ".key", state, state, weights).Take(1),
            .. Linear(name + ".value", state, state, weights),
            .. Linear(name + ".out", state, state, weights),
        ];
    }

    private static IEnumerable<WhisperTensor> Linear(string name, int from, int to, GgmlType weights) =>
    [
        new(name + ".weight", weights, 1 / MathF.Sqrt(from), 0, from, to),
        new(name + ".bias", GgmlType.F32, 0, 0, to),
    ];
}
