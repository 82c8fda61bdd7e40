namespace Kiosk.Engines.Onnx;

/// <summary>A tensor of any element type, as a run takes it.</summary>
internal interface IOrtTensor
{
    OrtHandle Value { get; }
}
