namespace Kiosk.Engines.Tests;

public class ProcessorTurnsTests
{
    private readonly ProcessorTurns turns = new();
    private int asked;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_computes_at_a_time()
    {
        var first = await turns.EnterFirstAsync(Token);

        var second = turns.EnterFirstAsync(Token);
        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Who_is_not_in_a_hurry_is_asked_to_make_way()
    {
        var patient = await turns.EnterAsync(() => asked++, Token);

        var hurried = turns.EnterFirstAsync(Token);
        Assert.Equal(1, asked);
        patient.Dispose();

        (await hurried).Dispose();
    }

    [Fact]
    public async Task Who_is_in_a_hurry_comes_before_those_who_wait_longer()
    {
        var now = await turns.EnterFirstAsync(Token);
        var patient = turns.EnterAsync(() => asked++, Token);
        var hurried = turns.EnterFirstAsync(Token);

        now.Dispose();

        using (await hurried)
        {
            Assert.False(patient.IsCompleted);
        }

        (await patient).Dispose();
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task Who_was_cancelled_takes_no_turn()
    {
        using var cancellation = new CancellationTokenSource();
        var now = await turns.EnterFirstAsync(Token);
        var cancelled = turns.EnterFirstAsync(cancellation.Token);
        var next = turns.EnterAsync(() => asked++, Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        now.Dispose();

        (await next).Dispose();
    }

    [Fact]
    public async Task A_turn_ends_once()
    {
        var first = await turns.EnterFirstAsync(Token);
        first.Dispose();
        var second = await turns.EnterFirstAsync(Token);
        first.Dispose();

        Assert.False(turns.EnterFirstAsync(Token).IsCompleted);
        second.Dispose();
    }
}
