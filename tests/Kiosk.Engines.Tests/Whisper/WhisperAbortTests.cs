using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kiosk.Core.Audio;
using Kiosk.Engines.Tests.Support;
using Kiosk.Engines.Whisper;

namespace Kiosk.Engines.Tests.Whisper;

public unsafe class WhisperAbortTests
{
    // One text token takes an encoder's graph and some decoder's graphs, each of many nodes.
    private const int MoreThanGraphs = 50;

    /// <summary>A press would otherwise wait until the encoder has gone through the whole utterance.</summary>
    [Fact]
    public void The_engine_asks_whether_to_stop_while_it_computes_a_graph_not_only_after_it()
    {
        var questions = 0;

        var result = TranscribeOneToken(&questions, stopAt: int.MaxValue);

        Assert.Equal(0, result);
        Assert.InRange(questions, MoreThanGraphs, int.MaxValue);
    }

    [Fact]
    public void It_stops_at_the_question_that_is_answered_with_yes()
    {
        var questions = 0;

        var result = TranscribeOneToken(&questions, stopAt: MoreThanGraphs);

        Assert.NotEqual(0, result);
        // Two graphs may be asked about once more each when they end.
        Assert.InRange(questions, MoreThanGraphs, MoreThanGraphs + 2);
    }

    private static int TranscribeOneToken(int* questions, int stopAt)
    {
        using var context = WhisperContext.Load(RealEngines.WhisperModel, RealEngines.Natives);
        Assert.SkipWhen(context.Native.Path.EndsWith(".node", StringComparison.Ordinal), "The prebuilt whisper.cpp asks after whole graphs only.");
        var parameters = context.Native.DefaultFullParameters(0);
        parameters.MaxTokens = 1;
        parameters.SingleSegment = 1;
        parameters.PrintProgress = 0;
        parameters.TemperatureIncrement = 0;
        parameters.AudioContext = context.AudioPositions;
        parameters.Abort = &Ask;
        var asked = new Asked(questions, stopAt);
        parameters.AbortData = &asked;
        var samples = Sounds.Noise(2 * AudioFormat.SampleRate, 0.2f);
        fixed (float* data = samples)
        fixed (byte* language = "nl\0"u8)
        {
            parameters.Language = language;
            return context.Native.Full(context.DangerousGetHandle(), context.State, parameters, data, samples.Length);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte Ask(void* data)
    {
        var asked = (Asked*)data;
        return (byte)(++*asked->Questions >= asked->StopAt ? 1 : 0);
    }

    private readonly struct Asked(int* questions, int stopAt)
    {
        public readonly int* Questions = questions;
        public readonly int StopAt = stopAt;
    }
}
