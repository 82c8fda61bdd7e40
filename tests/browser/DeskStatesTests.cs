using Kiosk.Browser.Tests.Support;
using Kiosk.Core.Handovers;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>
/// Every state of the desk's pages: axe-core finds nothing, at 100 and at 200 % nothing is cut off, and a picture is kept.
/// </summary>
public sealed class DeskStatesTests(Chromium chromium) : OpenDesk(chromium)
{
    [Fact]
    public async Task Sign_in()
    {
        await Server.Desk.Staff.OfferFirstAsync(Stop);
        var first = await OpenAsync("/balie/aanmelden");
        await AssertCleanAsync(first, "desk-first-administrator");
        await first.Button("Ik heb al een wachtwoord").ClickAsync();
        await AssertCleanAsync(first, "desk-sign-in");
        await first.GetByLabel("Aanmeldnaam").FillAsync("anna");
        await first.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync("verkeerd");
        await first.Button("Ga verder").ClickAsync();
        await Assertions.Expect(first.Problem()).ToContainTextAsync("klopt niet");
        await AssertCleanAsync(first, "desk-sign-in-refused");
        await first.Button("Ik heb een eenmalige code").ClickAsync();
        await AssertCleanAsync(first, "desk-password");
    }

    [Fact]
    public async Task Queue_and_help()
    {
        var page = await WorkAsync("Anna");
        await AssertCleanAsync(page, "desk-nobody-waits");
        var (first, danger, kept) = (Samples.Waiting(42), Samples.Waiting(17, HandoverReason.Distress), Samples.Waiting(23, HandoverReason.OtherLanguage, withWords: false));
        await WaitAsync(page, first);
        await WaitAsync(page, danger);
        await WaitAsync(page, kept);
        await Server.Desk.Store.EscalateAsync(first.Id, first.Kiosk, Stop);
        await Assertions.Expect(page.GetByText("Wacht te lang")).ToBeVisibleAsync();
        await AssertCleanAsync(page, "desk-queue");

        await page.ClaimAsync(first.Ticket);
        await page.Button("Ik kom zo bij u.").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Ik kom zo bij u.");
        await page.GetByText("Bron: Paspoort").ClickAsync();
        await Assertions.Expect(page.Conversation()).ToContainTextAsync("toestel 214");
        await AssertCleanAsync(page, "desk-conversation");

        await page.ClaimAsync(kept.Ticket);
        await Assertions.Expect(page.Conversation()).ToContainTextAsync("gaf het gesprek niet mee");
        await AssertCleanAsync(page, "desk-without-consent");
    }

    [Fact]
    public async Task Search_and_withdrawal()
    {
        var page = await WorkAsync("Sanne", StaffRole.Supervisor);
        await page.GetByLabel("Vraag of onderwerp").FillAsync("paspoort");
        await page.Button("Zoek").ClickAsync();
        await Assertions.Expect(page.Locator(".staff-only")).ToBeVisibleAsync();
        await AssertCleanAsync(page, "desk-search");
        await page.Button("Deze bron klopt niet: Paspoort aanvragen of verlengen").ClickAsync();
        await AssertCleanAsync(page, "desk-withdraw");
        await page.GetByLabel("Wat klopt er niet?").FillAsync("De prijs is hoger.");
        await page.Button("Trek de bron in").ClickAsync();
        await Assertions.Expect(page.News()).ToContainTextAsync("is ingetrokken");

        await page.GetByRole(AriaRole.Link, new() { Name = "Ingetrokken bronnen" }).ClickAsync();

        await Assertions.Expect(page.GetByText("De prijs is hoger.")).ToBeVisibleAsync();
        await AssertCleanAsync(page, "desk-withdrawn");
    }

    [Fact]
    public async Task Lost_connection()
    {
        var page = await WorkAsync("Anna");
        var port = Server.Port;
        await Server.DisposeAsync();
        await Assertions.Expect(page.GetByText("De verbinding is weg.")).ToBeVisibleAsync();
        await AssertCleanAsync(page, "desk-lost");

        Server = await DeskServer.StartAsync(Folder, port);

        await Assertions.Expect(page.GetByText("De verbinding is er weer.")).ToBeVisibleAsync();
        await AssertCleanAsync(page, "desk-back");
    }

    [Fact]
    public async Task Accounts_and_audit_trail()
    {
        await Server.AccountAsync("Bram de Boer");
        await Server.AccountAsync("Sanne Smit", StaffRole.Supervisor);
        var page = await OpenAsync("/balie/accounts", "Bea", StaffRole.Administrator);
        await page.Button("Zet op slot: Bram de Boer").ClickAsync();
        await Assertions.Expect(page.GetByText("Op slot", new() { Exact = true })).ToBeVisibleAsync();
        await page.Button("Nieuwe code: Sanne Smit").ClickAsync();
        await Assertions.Expect(page.Locator(".code")).ToBeVisibleAsync();
        await AssertCleanAsync(page, "desk-accounts");
        await page.Button("Verwijder: Bram de Boer").ClickAsync();
        await AssertCleanAsync(page, "desk-account-remove");
        await page.Button("Niet doen").ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Logboek" }).ClickAsync();
        await page.Button("Controleer het logboek").ClickAsync();

        await Assertions.Expect(page.GetByText("Het logboek klopt:")).ToBeVisibleAsync();
        await AssertCleanAsync(page, "desk-audit");
    }

    [Fact]
    public async Task Counts()
    {
        foreach (var (ticket, outcome) in new[] { (11, Outcome.Answered), (12, Outcome.Answered), (13, Outcome.Referred), (14, Outcome.Callback), (15, Outcome.Gone), (16, Outcome.Answered) })
        {
            var id = await Server.DeliverAsync(Samples.Waiting(ticket, ticket % 2 == 0 ? HandoverReason.Asked : HandoverReason.NotFound));
            await Server.Desk.Store.ClaimAsync(id, new Clerk("Anna", "loket 3"), Stop);
            await Server.Desk.Store.CloseAsync(id, new Clerk("Anna", "loket 3"), outcome, "", Stop);
        }

        var page = await OpenAsync("/balie/cijfers", "Sanne", StaffRole.Supervisor);

        await Assertions.Expect(page.Locator("#summary")).ToContainTextAsync("6 keer een medewerker, 6 keer geholpen. 50 % van wat is afgesloten, is beantwoord.");
        await AssertCleanAsync(page, "desk-counts");
        var saving = page.WaitForDownloadAsync();
        await page.GetByText("Download als CSV").ClickAsync();
        Assert.Contains(";6;3;6;", await File.ReadAllTextAsync(await (await saving).PathAsync(), Stop), StringComparison.Ordinal);
    }

    private static async Task AssertCleanAsync(IPage page, string name)
    {
        await Axe.AssertCleanAsync(page);
        await page.KeepPictureAsync(name);
        // What 200 % zoom makes of a window of 1280 by 800.
        await page.SetViewportSizeAsync(640, 400);
        await Axe.AssertCleanAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than the screen at 200 %.");
        await page.SetViewportSizeAsync(1280, 800);
    }
}
