using Kiosk.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Kiosk.Browser.Tests.Support;

/// <summary>Chromium of the operating system, started when a test first asks for it. Without it a test is skipped, visibly.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>Far more than a page needs, also on a busy machine.</summary>
    private const float LimitMs = 120_000;

    /// <summary>A small kiosk screen.</summary>
    private static readonly ViewportSize Screen = new() { Width = 1280, Height = 800 };

    private readonly SemaphoreSlim starting = new(1, 1);
    private IPlaywright? driver;
    private IBrowser? browser;

    /// <summary>A browser of its own for a test that needs other switches; the caller closes it.</summary>
    public async Task<IBrowser> StartAsync(params string[] switches)
    {
        var program = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "Chromium is not installed: 'apt-get install chromium', then run './kiosk test' again.");
        driver ??= await Playwright.CreateAsync();
        return await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            // Tests may run as root, for whom Chromium has no sandbox.
            Args = ["--no-sandbox", .. switches],
            Timeout = LimitMs,
        });
    }

    /// <returns>A page with a memory of its own; the caller closes it.</returns>
    public async Task<IPage> NewPageAsync(IBrowser? own = null)
    {
        var page = await (own ?? await SharedAsync()).NewPageAsync(new BrowserNewPageOptions { ViewportSize = Screen });
        page.SetDefaultTimeout(LimitMs);
        Assertions.SetDefaultExpectTimeout(LimitMs);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        driver?.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowser> SharedAsync()
    {
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return browser ??= await StartAsync();
        }
        finally
        {
            starting.Release();
        }
    }
}
