using Kiosk.Core.Speech;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Tests.Support;

namespace Kiosk.Engines.Tests.Onnx;

public sealed class OrtSessionTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Bound_buffers_carry_numbers_in_and_out()
    {
        File.WriteAllBytes(file, Sum().ToArray());
        using var session = OrtSession.Load(file, threads: 1, RealEngines.Natives);
        using var input = new OrtTensor<float>(session.Runtime, 2);
        using var output = new OrtTensor<float>(session.Runtime, 2);
        var run = new OrtRun(session, [("x", input)], [("y", output)]);

        ((ReadOnlySpan<float>)[1, 2]).CopyTo(input.Data);
        run.Execute();
        Assert.Equal([2, 4], output.Data.ToArray());

        ((ReadOnlySpan<float>)[5, 6]).CopyTo(input.Data);
        run.Execute();
        Assert.Equal([10, 12], output.Data.ToArray());
    }

    [Fact]
    public void An_input_of_another_shape_is_an_error_with_the_runtimes_reason()
    {
        File.WriteAllBytes(file, Sum().ToArray());
        using var session = OrtSession.Load(file, threads: 1, RealEngines.Natives);
        using var input = new OrtTensor<float>(session.Runtime, 3);
        using var output = new OrtTensor<float>(session.Runtime, 2);

        var exception = Assert.Throws<EngineException>(() => new OrtRun(session, [("x", input)], [("y", output)]).Execute());

        Assert.Contains("Got: 3 Expected: 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_longer_than_expected_is_an_error()
    {
        File.WriteAllBytes(file, Sum().ToArray());
        using var session = OrtSession.Load(file, threads: 1, RealEngines.Natives);
        using var input = new OrtTensor<float>(session.Runtime, 2);
        var run = new OrtRun(session, [("x", input)], [("y", null)]);

        Assert.Equal([0, 0], run.ExecuteToFloats(maxLength: 2, Token));
        Assert.Contains("at most 1", Assert.Throws<EngineException>(() => run.ExecuteToFloats(maxLength: 1, Token)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_voice_of_the_piper_project_gives_its_second_of_silence()
    {
        var data = Environment.GetEnvironmentVariable("KIOSK_TEST_DATA");
        var model = Path.Combine(data ?? "", "..", "reference", "ort", "test_voice.onnx");
        Assert.SkipUnless(data is not null && File.Exists(model), "KIOSK_TEST_DATA has no test voice beside it.");
        using var session = OrtSession.Load(model, threads: 1, RealEngines.Natives);
        using var input = new OrtTensor<long>(session.Runtime, 1, 7);
        using var length = new OrtTensor<long>(session.Runtime, 1);
        using var scales = new OrtTensor<float>(session.Runtime, 3);
        length.Data[0] = input.Data.Length;
        scales.Data.Fill(1);
        var run = new OrtRun(session, [("input", input), ("input_lengths", length), ("scales", scales)], [("output", null)]);

        Assert.Equal(new float[22_050], run.ExecuteToFloats(maxLength: 1 << 24, Token));
    }

    // y = x + x, for two numbers.
    private static OnnxFile Sum() => new OnnxFile()
        .Input("x", OnnxFile.Float, 2).Output("y", OnnxFile.Float, 2).Node("Add", ["x", "x"], "y");
}
