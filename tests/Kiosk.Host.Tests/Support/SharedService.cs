namespace Kiosk.Host.Tests.Support;

/// <summary>One service without sound hardware, from when a test first asks for it, and the page of the test that runs.</summary>
public sealed class SharedService(InstalledKiosk kiosk) : IAsyncDisposable
{
    private RunningKiosk? running;
    private PanelPage? page;

    internal async Task<RunningKiosk> StartedAsync() => running ??= await RunningKiosk.StartAsync(kiosk);

    /// <summary>
    /// A page of its own for each test, on a kiosk that is idle: what the test before left running is stopped. The page
    /// still shows the words of that test.
    /// </summary>
    internal async Task<PanelPage> PageAsync()
    {
        var service = await StartedAsync();
        await ClosePageAsync();
        page = await service.OpenPageAsync();
        await page.PressAsync("Stop");
        if (page.State != "Idle")
        {
            await page.UntilStateAsync("Idle");
        }

        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await ClosePageAsync();
        if (running is not null)
        {
            await running.DisposeAsync();
        }
    }

    private async Task ClosePageAsync()
    {
        if (page is not null)
        {
            await page.DisposeAsync();
        }
    }
}

[CollectionDefinition(nameof(SharedService))]
public sealed class SharedServiceGroup : ICollectionFixture<SharedService>;
