using System.Runtime.InteropServices;
using System.Text;

namespace Kiosk.Engines.Onnx;

/// <summary>
/// A session with its inputs and outputs bound: <see cref="Execute"/> allocates nothing. Whoever makes it keeps
/// the session and the tensors alive.
/// </summary>
internal sealed unsafe class OrtRun
{
    private readonly OrtSession session;
    private readonly byte[][] names;
    private readonly nint[] inputNames;
    private readonly nint[] inputValues;
    private readonly nint[] outputNames;
    private readonly nint[] outputValues;

    public OrtRun(
        OrtSession session,
        ReadOnlySpan<(string Name, IOrtTensor Tensor)> inputs,
        ReadOnlySpan<(string Name, IOrtTensor Tensor)> outputs)
    {
        this.session = session;
        names = new byte[inputs.Length + outputs.Length][];
        (inputNames, inputValues) = Bind(inputs, names.AsSpan(0, inputs.Length));
        (outputNames, outputValues) = Bind(outputs, names.AsSpan(inputs.Length));
    }

    /// <summary>Runs the model once, from the bound inputs into the bound outputs.</summary>
    /// <exception cref="Core.Speech.EngineException">The model refused the inputs or failed.</exception>
    public void Execute()
    {
        fixed (nint* inNames = inputNames, inValues = inputValues, outNames = outputNames, outValues = outputValues)
        {
            session.Runtime.Check(
                session.Runtime.Native.Run(
                    session.Value, 0, (byte**)inNames, inValues, (nuint)inputValues.Length,
                    (byte**)outNames, (nuint)outputValues.Length, outValues),
                "run a model");
        }
    }

    private static (nint[] Names, nint[] Values) Bind(ReadOnlySpan<(string Name, IOrtTensor Tensor)> tensors, Span<byte[]> keepAlive)
    {
        var (pointers, values) = (new nint[tensors.Length], new nint[tensors.Length]);
        for (var i = 0; i < tensors.Length; i++)
        {
            keepAlive[i] = GC.AllocateArray<byte>(Encoding.UTF8.GetByteCount(tensors[i].Name) + 1, pinned: true);
            Encoding.UTF8.GetBytes(tensors[i].Name, keepAlive[i]);
            pointers[i] = Marshal.UnsafeAddrOfPinnedArrayElement(keepAlive[i], 0);
            values[i] = tensors[i].Tensor.Value.Value;
        }

        return (pointers, values);
    }
}
