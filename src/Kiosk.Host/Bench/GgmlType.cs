namespace Kiosk.Host.Bench;

/// <summary>How weights are stored, numbered as <c>ggml_type</c> in ggml.h.</summary>
internal enum GgmlType
{
    F32 = 0,
    F16 = 1,

    /// <summary>Blocks of 32: a scale and a minimum in half precision, the 32 high bits, 32 halves of a byte.</summary>
    Q5_1 = 7,

    /// <summary>Blocks of 32: a scale in half precision, 32 signed bytes.</summary>
    Q8_0 = 8,
}
