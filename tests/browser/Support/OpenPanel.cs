using Microsoft.Playwright;

namespace Kiosk.Browser.Tests.Support;

/// <summary>Tests that each have a kiosk of their own with its page open.</summary>
public abstract class OpenPanel(Chromium chromium) : IAsyncLifetime
{
    private protected PanelServer Server { get; set; } = null!;

    protected IPage Page { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await PanelServer.StartAsync();
        Page = await chromium.NewPageAsync();
        await Page.OpenAsync(Server);
    }

    public async ValueTask DisposeAsync()
    {
        await (Page?.CloseAsync() ?? Task.CompletedTask);
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
