using System.Globalization;
using System.Net.Sockets;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Running;

/// <summary>'kiosk run' from start to stop, whole and with parts missing.</summary>
public sealed class ServiceTests(InstalledKiosk kiosk)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_reports_ready_and_alive_and_stops_when_asked()
    {
        await using var running = await RunningKiosk.StartAsync(kiosk, ("WATCHDOG_USEC", "600000"));
        using var limit = KioskProcess.LimitOf(Token);
        await using var page = await running.OpenPageAsync();
        for (var beat = 0; beat < 5; beat++)
        {
            await running.Manager.UntilAsync("WATCHDOG=1", limit.Token);
        }

        var (exitCode, took) = await running.StopAsync();

        await running.Manager.UntilAsync("STOPPING=1", limit.Token);
        Assert.Equal(0, exitCode);
        // Not held up by the page that is still open: ASP.NET would wait 30 seconds for it.
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Contains("Stopped", running.Log);
    }

    [Fact]
    public async Task Without_knowledge_it_is_out_of_service_and_the_way_to_a_clerk_is_told()
    {
        await using var running = await RunningKiosk.StartAsync(kiosk, ("KIOSK_KNOWLEDGE", "/nergens/kennis.bundle"));
        await using var page = await running.OpenPageAsync();

        Assert.Equal("OutOfService", page.State);
        await page.AskAsync("Wat kost een paspoort?");
        await page.UntilAsync(line => line.Text.StartsWith("Ik kan nu geen vragen beantwoorden.", StringComparison.Ordinal));
        await page.PressAsync("Clerk");
        await page.UntilAsync(line => line.Text.StartsWith("U wilt een medewerker spreken.", StringComparison.Ordinal));

        Assert.Contains("/nergens/kennis.bundle is missing", running.Log);
    }

    [Fact]
    public async Task Without_the_recogniser_s_model_typed_questions_are_answered_and_spoken_ones_are_sent_to_the_desk()
    {
        using var models = new TempFolder();
        using var card = new VirtualSoundCard();
        models.Write(InstalledKiosk.DetectorModel, await File.ReadAllBytesAsync(Path.Combine(InstalledKiosk.Models, InstalledKiosk.DetectorModel), Token));
        card.SetCaptured(Wave.OfSample("paspoort-kosten.wav").Clip);
        await using var running = await RunningKiosk.StartAsync(kiosk, [("KIOSK_MODELS", models.Path), .. card.Environment]);
        await using var page = await running.OpenPageAsync();

        await page.AskAsync("Wat kost een paspoort?");
        await page.UntilAsync(line => line.Text.StartsWith("Dit staat op de pagina '", StringComparison.Ordinal));
        await page.UntilStateAsync("Idle");
        await page.PressAsync("Talk");

        await page.UntilAsync(line => line.Text.StartsWith("Ik kan u nu niet verstaan.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var run = await kiosk.RunAsync(new KioskStart("run")
        {
            Environment = new Dictionary<string, string?> { ["KIOSK__Panel__Port"] = port.ToString(CultureInfo.InvariantCulture) },
        });

        Assert.Equal(1, run.ExitCode);
        var line = Assert.Single(run.ErrorLines);
        Assert.StartsWith($"kiosk: the panel can't be at port {port} ", line);
        Assert.Contains("Panel:Port", line);
    }

    [Fact]
    public async Task Port_zero_turns_the_panel_off()
    {
        await using var running = await RunningKiosk.StartAsync(kiosk, ("KIOSK__Panel__Port", "0"));

        await Assert.ThrowsAsync<HttpRequestException>(() => running.Http.GetAsync("", Token));
        Assert.DoesNotContain("http://", running.Log);
        Assert.Equal(0, (await running.StopAsync()).ExitCode);
    }
}
