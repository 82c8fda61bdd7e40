using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Onnx;

/// <summary>A session with its inputs and outputs bound. Whoever makes it keeps the tensors alive.</summary>
internal sealed unsafe class OrtRun
{
    private readonly OrtSession session;
    private readonly byte[][] names;
    private readonly nint[] inputNames;
    private readonly nint[] inputValues;
    private readonly nint[] outputNames;
    private readonly nint[] outputValues;

    /// <param name="outputs">A null tensor is made by the runtime, for <see cref="ExecuteToFloats"/>.</param>
    public OrtRun(
        OrtSession session,
        ReadOnlySpan<(string Name, IOrtTensor? Tensor)> inputs,
        ReadOnlySpan<(string Name, IOrtTensor? Tensor)> outputs)
    {
        this.session = session;
        names = new byte[inputs.Length + outputs.Length][];
        (inputNames, inputValues) = Bind(inputs, names.AsSpan(0, inputs.Length));
        (outputNames, outputValues) = Bind(outputs, names.AsSpan(inputs.Length));
    }

    /// <summary>Runs the model once, from the bound inputs into the bound outputs; allocates nothing.</summary>
    /// <exception cref="EngineException">The model refused the inputs or failed.</exception>
    public void Execute() => Execute(0);

    /// <summary>Runs the model once and takes its only output, whose length the model decides.</summary>
    /// <param name="maxLength">The most numbers that are accepted.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="EngineException">The model failed, or its output is no such tensor.</exception>
    public float[] ExecuteToFloats(int maxLength, CancellationToken cancellationToken)
    {
        var runtime = session.Runtime;
        nint created;
        runtime.Check(runtime.Native.CreateRunOptions(&created), "make run options");
        using var options = new OrtHandle(created, runtime.Native.ReleaseRunOptions);
        using (cancellationToken.UnsafeRegister(_ => runtime.Native.Terminate(options.Value), null))
        {
            try
            {
                Execute(options.Value);
            }
            catch (EngineException) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }

        using var output = new OrtHandle(outputValues[0], runtime.Native.ReleaseValue);
        outputValues[0] = 0;
        return runtime.ToFloats(output, maxLength);
    }

    private void Execute(nint options)
    {
        var owned = false;
        try
        {
            session.Handle.DangerousAddRef(ref owned);
            fixed (nint* inNames = inputNames, inValues = inputValues, outNames = outputNames, outValues = outputValues)
            {
                session.Runtime.Check(
                    session.Runtime.Native.Run(
                        session.Handle.Value, options, (byte**)inNames, inValues, (nuint)inputValues.Length,
                        (byte**)outNames, (nuint)outputValues.Length, outValues),
                    "run a model");
            }
        }
        finally
        {
            if (owned)
            {
                session.Handle.DangerousRelease();
            }
        }
    }

    private static (nint[] Names, nint[] Values) Bind(
        ReadOnlySpan<(string Name, IOrtTensor? Tensor)> tensors, Span<byte[]> keepAlive)
    {
        var (pointers, values) = (new nint[tensors.Length], new nint[tensors.Length]);
        for (var i = 0; i < tensors.Length; i++)
        {
            keepAlive[i] = GC.AllocateArray<byte>(Encoding.UTF8.GetByteCount(tensors[i].Name) + 1, pinned: true);
            Encoding.UTF8.GetBytes(tensors[i].Name, keepAlive[i]);
            pointers[i] = Marshal.UnsafeAddrOfPinnedArrayElement(keepAlive[i], 0);
            values[i] = tensors[i].Tensor?.Value.Value ?? 0;
        }

        return (pointers, values);
    }
}
