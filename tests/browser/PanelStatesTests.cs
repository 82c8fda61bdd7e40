using Kiosk.Browser.Tests.Support;
using Kiosk.Core.Conversation;
using Kiosk.Host.Running;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>The page in every state of the kiosk: what it says, and that axe-core finds nothing, with every size and contrast.</summary>
public sealed class PanelStatesTests(Chromium chromium)
{
    public static TheoryData<KioskState, string> States => new()
    {
        { KioskState.Idle, "Druk op Spreek" },
        { KioskState.Listening, "Ik luister" },
        { KioskState.Processing, "Ik zoek het op" },
        { KioskState.Responding, "Ik geef antwoord" },
        { KioskState.OfferingHandover, "Wilt u een medewerker?" },
        { KioskState.AwaitingClerk, "Er komt een medewerker" },
        { KioskState.WithClerk, "Een medewerker helpt u" },
        { KioskState.OutOfService, "Ik kan nu geen vragen beantwoorden" },
    };

    [Fact]
    public void Every_state_of_the_kiosk_is_looked_at() =>
        Assert.Equal(Enum.GetValues<KioskState>().Order(), States.Select(row => row.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_state_is_told_and_has_no_barriers(KioskState state, string told)
    {
        await using var server = await PanelServer.StartAsync();
        var page = await chromium.NewPageAsync();
        await page.OpenAsync(server);

        Show(server.Display, state);

        await Assertions.Expect(page.State()).ToContainTextAsync(told);
        await AssertCleanInEverySizeAsync(page, $"panel-{state}");
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_privacy_notice_has_no_barriers()
    {
        await using var server = await PanelServer.StartAsync();
        var page = await chromium.NewPageAsync();
        await page.OpenAsync(server);

        await page.Button("Privacy").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Ik bewaar niet wat u zegt.");
        await Axe.AssertCleanAsync(page);
        await page.KeepPictureAsync("panel-privacy");
        await page.CloseAsync();
    }

    /// <summary>What a citizen sees when the kiosk is in that state.</summary>
    private static void Show(PanelDisplay display, KioskState state)
    {
        display.ShowState(state);
        switch (state)
        {
            case KioskState.Listening:
                display.ShowHearing("Wat kost een");
                display.ShowEnding(TimeSpan.FromSeconds(15));
                break;
            case KioskState.Processing:
                display.ShowHeard("Wat kost een paspoort?");
                break;
            case KioskState.Responding:
                display.ShowHeard("Wat kost een paspoort?");
                display.ShowSource(Samples.Passport);
                display.ShowSpoken("Een paspoort kost € 83,87 voor iemand van 18 jaar of ouder.");
                display.ShowSpoken("Dit staat op de pagina 'Paspoort aanvragen of verlengen', bijgewerkt op 5 januari 2026.");
                break;
        }
    }

    private static async Task AssertCleanInEverySizeAsync(IPage page, string name)
    {
        await Axe.AssertCleanAsync(page);
        await page.KeepPictureAsync(name);
        await page.Button("Grote letters").ClickAsync();
        await Axe.AssertCleanAsync(page);
        await AssertNothingIsCutOffAsync(page);
        await page.KeepPictureAsync($"{name}-large");
        await page.Button("Meer contrast").ClickAsync();
        await Axe.AssertCleanAsync(page);
        await page.KeepPictureAsync($"{name}-large-contrast");
    }

    /// <summary>The page never scrolls sideways, and no button holds more than it shows.</summary>
    private static async Task AssertNothingIsCutOffAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button')].filter(button => button.scrollWidth > button.clientWidth).map(button => button.textContent)"));
    }
}
