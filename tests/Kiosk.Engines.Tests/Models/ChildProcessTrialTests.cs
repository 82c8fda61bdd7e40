using Kiosk.Core.Speech;
using Kiosk.Engines.Models;

namespace Kiosk.Engines.Tests.Models;

public class ChildProcessTrialTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_that_ends_well_admits_the_model() => await TryAsync("exit 0");

    [Fact]
    public async Task The_childs_reason_is_passed_on()
    {
        var exception = await Assert.ThrowsAsync<EngineException>(() => TryAsync("echo the header is wrong >&2; echo more >&2; exit 1"));

        Assert.Contains("'some.bin'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("the header is wrong.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("more", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_crashes_is_told_of()
    {
        var exception = await Assert.ThrowsAsync<EngineException>(() => TryAsync("kill -ABRT $$"));

        Assert.Contains("ended the process", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_floods_its_output_cannot_block()
    {
        var exception = await Assert.ThrowsAsync<EngineException>(() => TryAsync("head -c 3000000 /dev/zero | tr '\\0' x | tee /dev/stderr; exit 1"));

        Assert.InRange(exception.Message.Length, 100, 1_000);
    }

    [Fact]
    public async Task A_child_that_hangs_is_ended()
    {
        var exception = await Assert.ThrowsAsync<EngineException>(() => TryAsync("exec sleep 600", TimeSpan.FromMilliseconds(300)));

        Assert.Contains("took longer", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_child_and_throws()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var trial = Shell("exec sleep 600", TimeSpan.FromMinutes(2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.TryAsync(ModelRole.Voice, "some.bin", cancellation.Token));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        var trial = new ChildProcessTrial("/no/such/program", [], TimeSpan.FromMinutes(2));

        var exception = await Assert.ThrowsAsync<EngineException>(() => trial.TryAsync(ModelRole.Voice, "some.bin", Token));

        Assert.Contains("'/no/such/program'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_gets_no_more_memory_than_its_model_needs()
    {
        Assert.Equal(0, await EntryPoint.RunAsync(Token, EntryPoint.GreedVerb, typeof(ChildProcessTrialTests).Assembly.Location));
    }

    private static Task TryAsync(string script, TimeSpan? timeLimit = null) =>
        Shell(script, timeLimit ?? TimeSpan.FromMinutes(2)).TryAsync(ModelRole.Voice, "some.bin", Token);

    private static ChildProcessTrial Shell(string script, TimeSpan timeLimit) => new("/bin/sh", ["-c", script], timeLimit);
}
