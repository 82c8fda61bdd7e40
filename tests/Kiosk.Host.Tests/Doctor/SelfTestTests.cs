using System.Collections.Concurrent;
using Kiosk.Core.Tests.Support;
using Kiosk.Host.Doctor;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Kiosk.Host.Tests.Doctor;

public sealed class SelfTestTests
{
    [Fact]
    public async Task After_the_start_what_is_ill_is_logged_with_what_to_do()
    {
        var log = new CollectedLog();
        var time = new FakeTime();
        var selfTest = new SelfTest(
            [new Fixed("fan", Finding.Ill("stands still", "Clean it.")), new Fixed("door", Finding.Well("closed"))], new DoctorOptions(), time, log.Logger);
        await selfTest.StartAsync(TestContext.Current.CancellationToken);

        while (!log.Ended.IsCompleted)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAny(log.Ended, Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken));
        }

        await selfTest.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Self-test: fan is ill: stands still. Clean it.", "Self-test: 1 of 2 checks are ill"], log.Lines.Take(2));
    }

    private sealed class Fixed(string name, Finding finding) : Check(name)
    {
        public override Task<Finding> RunAsync(CancellationToken cancellationToken) => Task.FromResult(finding);
    }

    /// <summary>Ends with the line that counts.</summary>
    private sealed class CollectedLog : ILogEventSink
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CollectedLog() => Logger = new LoggerConfiguration().WriteTo.Sink(this).CreateLogger();

        public Logger Logger { get; }

        public ConcurrentQueue<string> Lines { get; } = [];

        public Task Ended => ended.Task;

        public void Emit(LogEvent logEvent)
        {
            Lines.Enqueue(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
            if (logEvent.Level == LogEventLevel.Information)
            {
                ended.TrySetResult();
            }
        }
    }
}
