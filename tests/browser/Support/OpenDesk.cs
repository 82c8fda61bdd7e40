using Kiosk.Core.Handovers;
using Kiosk.Desk.Staff;
using Kiosk.Host.Tests.Support;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests.Support;

/// <summary>Tests that each have a desk of their own.</summary>
public abstract class OpenDesk(Chromium chromium) : IAsyncLifetime
{
    /// <summary>Counts the tones that the page plays, and notes each dialog that a script opens.</summary>
    private const string Listen = """
        window.tones = 0;
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (...when) { window.tones += 1; return start.apply(this, when); };
        window.alerts = 0;
        window.alert = () => { window.alerts += 1; };
        """;

    private readonly List<IPage> pages = [];

    private protected TempFolder Folder { get; } = new();

    private protected DeskServer Server { get; set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Server = await DeskServer.StartAsync(Folder);

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages)
        {
            await page.CloseAsync();
        }

        await Server.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser of someone who has not signed in.</summary>
    protected async Task<IPage> OpenAsync(string path)
    {
        var page = await chromium.NewPageAsync();
        pages.Add(page);
        await page.AddInitScriptAsync(Listen);
        await page.GotoAsync(Server.Address + path);
        await page.Locator("body[data-ready]").WaitForAsync();
        return page;
    }

    /// <summary>A browser of someone who has signed in, at the page where the role works.</summary>
    protected async Task<IPage> OpenAsync(string path, string name, StaffRole role = StaffRole.Clerk)
    {
        var session = await Server.Desk.Sessions.OpenAsync((await Server.AccountAsync(name, role)).Account, Stop);
        var page = await chromium.NewPageAsync();
        pages.Add(page);
        await page.AddInitScriptAsync(Listen);
        await page.Context.AddCookiesAsync([new Cookie { Name = "kiosk-desk", Value = session.Token, Url = Server.Address, HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);
        await page.GotoAsync(Server.Address + path);
        await page.Locator("body[data-ready]").WaitForAsync();
        return page;
    }

    /// <summary>A clerk's page that follows the desk.</summary>
    protected async Task<IPage> WorkAsync(string name, StaffRole role = StaffRole.Clerk)
    {
        var page = await OpenAsync("/balie/", name, role);
        await Assertions.Expect(page.Locator("#colleagues")).Not.ToBeEmptyAsync();
        return page;
    }

    /// <summary>A citizen waits, and the page shows it.</summary>
    protected async Task<Guid> WaitAsync(IPage page, Handover handover)
    {
        var id = await Server.DeliverAsync(handover);
        await Assertions.Expect(page.Help(handover.Ticket)).ToBeVisibleAsync();
        return id;
    }
}

internal static class DeskPageExtensions
{
    public static ILocator Help(this IPage page, Ticket ticket) => page.Button($"Help {ticket}");

    public static ILocator News(this IPage page) => page.Locator("#news");

    public static ILocator Problem(this IPage page) => page.Locator("#problem");

    public static ILocator Conversation(this IPage page) => page.Locator("#conversation");

    /// <summary>Claims who waits, and waits until the handover is open.</summary>
    public static async Task ClaimAsync(this IPage page, Ticket ticket)
    {
        await page.Help(ticket).ClickAsync();
        await Assertions.Expect(page.Locator("#handover-head")).ToBeFocusedAsync();
    }
}
