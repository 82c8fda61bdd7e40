using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;

namespace Kiosk.Engines.Onnx;

/// <summary>
/// Silero VAD version 5 (github.com/snakers4/silero-vad): takes a frame of 512 samples at 16 kHz after the last 64
/// of the frame before, and a state of 2 × 1 × 128.
/// </summary>
public sealed class SileroVad : IVoiceActivityDetector, IDisposable
{
    private const int ContextLength = 64;

    private readonly OrtSession session;
    private readonly OrtTensor<float> input;
    private readonly OrtTensor<float> state;
    private readonly OrtTensor<long> sampleRate;
    private readonly OrtTensor<float> probability;
    private readonly OrtTensor<float> nextState;
    private readonly OrtRun run;

    private SileroVad(OrtSession session)
    {
        this.session = session;
        input = new OrtTensor<float>(session.Runtime, 1, ContextLength + AudioFormat.FrameLength);
        state = new OrtTensor<float>(session.Runtime, 2, 1, 128);
        sampleRate = new OrtTensor<long>(session.Runtime);
        probability = new OrtTensor<float>(session.Runtime, 1, 1);
        nextState = new OrtTensor<float>(session.Runtime, 2, 1, 128);
        sampleRate.Data[0] = AudioFormat.SampleRate;
        run = new OrtRun(
            session, [("input", input), ("state", state), ("sr", sampleRate)], [("output", probability), ("stateN", nextState)]);
    }

    /// <param name="modelFile">The ONNX file of Silero VAD 5.</param>
    /// <exception cref="EngineException">The engine or the model is missing, of another kind, or damaged.</exception>
    public static SileroVad Load(string modelFile, NativeLibraries natives)
    {
        var session = OrtSession.Load(modelFile, threads: 1, natives);
        if (session.Inputs.Order().SequenceEqual(["input", "sr", "state"]) && session.Outputs.Order().SequenceEqual(["output", "stateN"]))
        {
            return new SileroVad(session);
        }

        session.Dispose();
        throw new EngineException(
            $"'{modelFile}' is not Silero VAD 5 (its inputs are {string.Join(", ", session.Inputs)}): install the voice activity model of the manifest.");
    }

    public float SpeechProbability(ReadOnlySpan<float> frame)
    {
        if (frame.Length != AudioFormat.FrameLength)
        {
            throw new ArgumentException($"A frame has {AudioFormat.FrameLength} samples, not {frame.Length}.", nameof(frame));
        }

        var samples = input.Data;
        samples[^ContextLength..].CopyTo(samples);
        frame.CopyTo(samples[ContextLength..]);
        run.Execute();
        nextState.Data.CopyTo(state.Data);
        return probability.Data[0];
    }

    public void Reset()
    {
        input.Data.Clear();
        state.Data.Clear();
    }

    public void Dispose()
    {
        session.Dispose();
        input.Dispose();
        state.Dispose();
        sampleRate.Dispose();
        probability.Dispose();
        nextState.Dispose();
    }
}
