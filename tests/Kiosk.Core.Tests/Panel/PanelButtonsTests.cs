using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Panel;

public class PanelButtonsTests
{
    private readonly FakeTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Presses_of_all_sources_come_in_one_stream()
    {
        var (gpio, keyboard) = (new FakeButtons(), new FakeButtons());
        await using var changes = Follow(gpio, keyboard);
        var next = changes.MoveNextAsync().AsTask();

        gpio.Push(Button.Talk, true);
        await PassUntilAsync(next);
        Assert.True(await next);
        Assert.Equal((Button.Talk, ButtonAct.Pressed), (changes.Current.Button, changes.Current.Act));

        next = changes.MoveNextAsync().AsTask();
        keyboard.Push(Button.Clerk, true);
        await PassUntilAsync(next);
        Assert.True(await next);
        Assert.Equal((Button.Clerk, ButtonAct.Pressed), (changes.Current.Button, changes.Current.Act));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_button_that_stays_down_is_told_of_without_another_edge()
    {
        var source = new FakeButtons();
        await using var changes = Follow(source);
        var acts = new List<ButtonAct>();
        source.Push(Button.Talk, true);
        for (var change = 0; change < 3; change++)
        {
            var next = changes.MoveNextAsync().AsTask();
            await PassUntilAsync(next);
            Assert.True(await next);
            acts.Add(changes.Current.Act);
        }

        Assert.Equal([ButtonAct.Pressed, ButtonAct.Held, ButtonAct.Stuck], acts);
    }

    private IAsyncEnumerator<ButtonChange> Follow(params IButtons[] sources) =>
        new PanelButtons(sources, new ButtonsOptions(), time).ChangesAsync(Token).GetAsyncEnumerator(Token);

    /// <summary>Lets time pass whenever somebody waits for it.</summary>
    private async Task PassUntilAsync(Task happened)
    {
        while (!happened.IsCompleted)
        {
            if (time.Waiting > 0)
            {
                time.Advance(TimeSpan.FromMilliseconds(15));
            }

            await Task.Yield();
        }
    }

    private sealed class FakeButtons : IButtons
    {
        private readonly Channel<ButtonEdge> edges = Channel.CreateUnbounded<ButtonEdge>();

        public void Push(Button button, bool isDown) => edges.Writer.TryWrite(new ButtonEdge(button, isDown, TimeSpan.Zero));

        public IAsyncEnumerable<ButtonEdge> EdgesAsync(CancellationToken cancellationToken) => edges.Reader.ReadAllAsync(cancellationToken);
    }
}
