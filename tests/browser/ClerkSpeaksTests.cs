using Kiosk.Browser.Tests.Support;
using Kiosk.Host.Tests.Support;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>A citizen at the panel page and a clerk at the desk's page, in two browsers, with the kiosk between them.</summary>
public sealed class ClerkSpeaksTests(InstalledKiosk kiosk, Chromium chromium)
{
    [Fact]
    public async Task What_the_clerk_writes_the_citizen_reads_as_the_clerk_s_words()
    {
        await using var running = await RunningKiosk.StartAsync(kiosk);
        var account = await DeskVisitor.MakeClerkAsync(running);
        var (panel, desk) = (await chromium.NewPageAsync(), await chromium.NewPageAsync());
        await panel.GotoAsync($"http://localhost:{running.Port}/");
        await desk.GotoAsync($"http://localhost:{running.DeskPort}/");
        await desk.Button("Ik heb een eenmalige code").ClickAsync();
        await desk.GetByLabel("Eenmalige code").FillAsync(account.Code);
        await desk.GetByLabel("Aanmeldnaam").FillAsync(account.Login);
        await desk.GetByLabel("Nieuw wachtwoord").FillAsync(DeskVisitor.Password);
        await desk.Button("Ga verder").ClickAsync();
        await Assertions.Expect(desk.Locator("#colleagues")).Not.ToBeEmptyAsync();

        await panel.Button("Medewerker").ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^Help [A-Z] [0-9]{2}$") }).ClickAsync();
        await desk.GetByLabel("Uw eigen zin").FillAsync("Ik kom naar u toe met een <b>folder</b>.");
        await desk.Button("Laat zeggen").ClickAsync();

        await Assertions.Expect(panel.Captions()).ToContainTextAsync("De medewerker zegt:");
        await Assertions.Expect(panel.Captions()).ToContainTextAsync("Ik kom naar u toe met een <b>folder</b>.");
        await desk.GetByLabel("Vraag beantwoord").CheckAsync();
        await desk.Button("Sluit af").ClickAsync();
        await Assertions.Expect(panel.Captions()).ToContainTextAsync("De medewerker is klaar.");
        await panel.CloseAsync();
        await desk.CloseAsync();
    }
}
