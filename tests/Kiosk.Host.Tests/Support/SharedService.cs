namespace Kiosk.Host.Tests.Support;

/// <summary>One service without sound hardware, and one page that is open on it, from when a test first asks for them.</summary>
public sealed class SharedService(InstalledKiosk kiosk) : IAsyncDisposable
{
    private RunningKiosk? running;
    private PanelPage? page;

    internal async Task<RunningKiosk> StartedAsync() => running ??= await RunningKiosk.StartAsync(kiosk);

    /// <summary>It may still show the end of the conversation before.</summary>
    internal async Task<PanelPage> PageAsync() => page ??= (await StartedAsync()).OpenPage();

    public async ValueTask DisposeAsync()
    {
        if (page is not null)
        {
            await page.DisposeAsync();
        }

        if (running is not null)
        {
            await running.DisposeAsync();
        }
    }
}

[CollectionDefinition(nameof(SharedService))]
public sealed class SharedServiceGroup : ICollectionFixture<SharedService>;
