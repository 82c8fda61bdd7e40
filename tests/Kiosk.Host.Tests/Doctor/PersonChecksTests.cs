using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Core.Tests.Support;
using Kiosk.Engines.Gpio;
using Kiosk.Host.Doctor;
using Kiosk.Host.Doctor.Checks;

namespace Kiosk.Host.Tests.Doctor;

/// <summary>The checks that take a person, and that of the desk.</summary>
public class PersonChecksTests
{
    private readonly FakeTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Buttons_are_well_when_each_one_comes_as_it_is_asked_for()
    {
        var panel = new FakePanel();
        var person = new FakePerson { Asked = text => panel.PressIf(text, Button.Talk, Button.Clerk) };

        var finding = await Check(person, panel, Button.Talk, Button.Clerk).RunAsync(Token);

        Assert.Equal((Verdict.Well, "each of 2 was pressed: Talk, Clerk"), (finding.Verdict, finding.Said));
    }

    [Fact]
    public async Task A_button_that_never_comes_is_named()
    {
        var panel = new FakePanel();
        var person = new FakePerson { Asked = text => panel.PressIf(text, Button.Talk) };
        var running = Check(person, panel, Button.Talk, Button.Clerk).RunAsync(Token);
        await person.UntilToldAsync("Press the button Clerk (20 seconds).");
        // Lets the clock run until the check gives up waiting.
        while (!running.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var finding = await running;

        Assert.Equal(Verdict.Ill, finding.Verdict);
        Assert.Equal("no press came from Clerk", finding.Said);
    }

    [Fact]
    public async Task Lines_that_the_service_holds_are_named_with_what_to_do()
    {
        var check = new ButtonsCheck([Button.Talk], () => throw new GpioException("The line GPIO17 is in use."), new ButtonsOptions(), new FakePerson(), time);

        var finding = await check.RunAsync(Token);

        Assert.Equal("The line GPIO17 is in use.", finding.Said);
        Assert.Contains("systemctl stop kiosk", finding.Remedy);
    }

    [Fact]
    public async Task Each_lamp_is_shown_alone_and_one_that_is_not_seen_is_named()
    {
        var light = new FakeLight();
        var person = new FakePerson { Answers = question => !question.Contains("red", StringComparison.Ordinal) };

        var finding = await new LightsCheck([Lamps.Green, Lamps.Red], () => light, person).RunAsync(Token);

        Assert.Equal("not seen as it should be: Red", finding.Said);
        Assert.Equal([Lamps.Green, Lamps.Red, Lamps.None], light.Lit);
    }

    [Fact]
    public async Task What_is_not_set_up_is_skipped()
    {
        Assert.Equal(Verdict.Skipped, (await Check(new FakePerson(), new FakePanel()).RunAsync(Token)).Verdict);
        Assert.Equal(Verdict.Skipped, (await new LightsCheck([], () => new FakeLight(), new FakePerson()).RunAsync(Token)).Verdict);
    }

    [Fact]
    public async Task A_desk_that_takes_a_connection_is_well_and_one_that_does_not_is_ill()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var desk = new DeskCheck($"https://{listener.LocalEndpoint}", TimeProvider.System);

        Assert.Equal(Verdict.Well, (await desk.RunAsync(Token)).Verdict);
        listener.Stop();
        var finding = await desk.RunAsync(Token);

        Assert.Equal(Verdict.Ill, finding.Verdict);
        Assert.Contains("can't be reached", finding.Said);
    }

    [Theory]
    [InlineData("y\n", true)]
    [InlineData("Ja\n", true)]
    [InlineData("n\n", false)]
    [InlineData("\n", false)]
    [InlineData("", false)]
    public async Task At_a_terminal_yes_is_yes_and_all_else_is_no(string typed, bool isYes)
    {
        var output = new StringWriter();

        Assert.Equal(isYes, await new TerminalOperator(new StringReader(typed), output).ConfirmAsync("Lit?", Token));
        Assert.Equal("Lit? [y/n] ", output.ToString());
    }

    private ButtonsCheck Check(FakePerson person, FakePanel panel, params Button[] buttons) =>
        new(buttons, () => [panel], new ButtonsOptions { DebounceMs = 5 }, person, time);

    private sealed class FakePerson : IOperator
    {
        private readonly Journal told = new();

        public Action<string> Asked { get; init; } = _ => { };

        public Func<string, bool> Answers { get; init; } = _ => true;

        public void Tell(string text)
        {
            told.Add(text);
            Asked(text);
        }

        public Task<bool> ConfirmAsync(string question, CancellationToken cancellationToken) => Task.FromResult(Answers(question));

        public Task UntilToldAsync(string text) => told.WaitForAsync(text);
    }

    /// <summary>Its presses are 100 ms long, and far enough apart.</summary>
    private sealed class FakePanel : IButtons
    {
        private readonly Channel<ButtonEdge> edges = Channel.CreateUnbounded<ButtonEdge>();
        private TimeSpan at = TimeSpan.Zero;

        public void PressIf(string text, params Button[] buttons)
        {
            foreach (var button in buttons.Where(button => text.StartsWith($"Press the button {button} ", StringComparison.Ordinal)))
            {
                edges.Writer.TryWrite(new ButtonEdge(button, true, at += TimeSpan.FromMilliseconds(100)));
                edges.Writer.TryWrite(new ButtonEdge(button, false, at += TimeSpan.FromMilliseconds(100)));
            }
        }

        public IAsyncEnumerable<ButtonEdge> EdgesAsync(CancellationToken cancellationToken) => edges.Reader.ReadAllAsync(cancellationToken);
    }

    private sealed class FakeLight : IStatusLight
    {
        public List<Lamps> Lit { get; } = [];

        public void Light(Lamps lamps) => Lit.Add(lamps);
    }
}
