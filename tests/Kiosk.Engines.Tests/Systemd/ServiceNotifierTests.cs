using Kiosk.Engines.Systemd;

namespace Kiosk.Engines.Tests.Systemd;

public sealed class ServiceNotifierTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_message_reaches_the_socket_as_sd_notify_writes_it(bool isAbstract)
    {
        using var manager = new FakeServiceManager(isAbstract);
        var notifier = new ServiceNotifier(manager.Address, null);

        Assert.True(notifier.Ready());
        Assert.True(notifier.Status("luistert"));
        Assert.True(notifier.Watchdog());
        Assert.True(notifier.Stopping());

        Assert.Equal(["READY=1", "STATUS=luistert", "WATCHDOG=1", "STOPPING=1"], manager.Receive(4));
    }

    [Fact]
    public void A_status_of_two_lines_cannot_smuggle_in_another_message()
    {
        using var manager = new FakeServiceManager(isAbstract: false);

        new ServiceNotifier(manager.Address, null).Status("klaar\nSTOPPING=1");

        Assert.Equal(["STATUS=klaar STOPPING=1"], manager.Receive(1));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/nonexistent/notify")]
    [InlineData("@kiosk-test-nobody-listens")]
    public void Nobody_who_listens_is_no_error(string? socket) =>
        Assert.False(new ServiceNotifier(socket, null).Ready());

    [Fact]
    public void A_path_that_is_too_long_is_no_error() =>
        Assert.False(new ServiceNotifier("/" + new string('x', 200), null).Ready());

    [Fact]
    public void A_full_queue_is_no_error_and_does_not_block()
    {
        using var manager = new FakeServiceManager(isAbstract: false);
        var notifier = new ServiceNotifier(manager.Address, null);

        // Linux queues net.unix.max_dgram_qlen datagrams, 10 by default and 512 on large systems.
        Assert.Contains(false, Enumerable.Range(0, 5_000).Select(_ => notifier.Watchdog()));
    }

    [Theory]
    [InlineData("5000000", null, 5.0)]
    [InlineData("5000000", "42", 5.0)]
    [InlineData("5000000", "43", null)]
    [InlineData("18446744073709551615", null, 4294.967295)]
    [InlineData("0", null, null)]
    [InlineData("-1", null, null)]
    [InlineData("five", null, null)]
    [InlineData(null, null, null)]
    public void The_watchdog_interval_is_this_process_s_own(string? microseconds, string? pid, double? seconds)
    {
        var environment = new Dictionary<string, string?> { ["WATCHDOG_USEC"] = microseconds, ["WATCHDOG_PID"] = pid };

        var notifier = ServiceNotifier.FromEnvironment(environment.GetValueOrDefault, processId: 42);

        Assert.Equal(seconds, notifier.WatchdogInterval?.TotalSeconds);
    }

    [Fact]
    public void The_socket_comes_from_the_environment()
    {
        using var manager = new FakeServiceManager(isAbstract: true);

        var notifier = ServiceNotifier.FromEnvironment(name => name == "NOTIFY_SOCKET" ? manager.Address : null, 42);

        Assert.True(notifier.Ready());
        Assert.Equal(["READY=1"], manager.Receive(1));
    }
}
