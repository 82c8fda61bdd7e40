using Kiosk.Browser.Tests.Support;
using Kiosk.Core.Handovers;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>A clerk's day: who waits, helping, saying, closing.</summary>
public sealed class DeskWorkTests(Chromium chromium) : OpenDesk(chromium)
{
    private static readonly Handover First = Samples.Waiting(42);

    [Fact]
    public async Task New_one_is_seen_heard_and_in_the_title()
    {
        var page = await WorkAsync("Anna");
        await Assertions.Expect(page.GetByText("Er wacht niemand.")).ToBeVisibleAsync();

        await WaitAsync(page, First);

        await Assertions.Expect(page.News()).ToHaveTextAsync("Nieuw: K 42, bij de ingang. De kiosk vond geen antwoord.");
        await Assertions.Expect(page).ToHaveTitleAsync("Nieuw: K 42 (1) · Wachtrij · Balie");
        Assert.Equal(2, await page.EvaluateAsync<int>("() => window.tones"));
        await page.ClaimAsync(First.Ticket);
        await Assertions.Expect(page).ToHaveTitleAsync("Wachtrij · Balie");
    }

    [Fact]
    public async Task Sound_can_be_off_and_stays_off()
    {
        var page = await WorkAsync("Anna");
        await page.Button("Geluid bij een nieuwe vraag").ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("Er wacht niemand.")).ToBeVisibleAsync();

        await WaitAsync(page, First);

        await Assertions.Expect(page.News()).ToContainTextAsync("K 42");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.tones"));
    }

    [Fact]
    public async Task Of_two_clerks_one_helps_and_the_other_reads_who()
    {
        var (anna, bram) = (await WorkAsync("Anna"), await WorkAsync("Bram"));
        await WaitAsync(anna, First);
        await WaitAsync(bram, First);
        using var pressed = new CountdownEvent(2);
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        foreach (var page in new[] { anna, bram })
        {
            await page.RouteAsync("**/claim", async route =>
            {
                if (pressed.Signal())
                {
                    both.SetResult();
                }

                await both.Task;
                await route.ContinueAsync();
            });
        }

        await anna.Help(First.Ticket).ClickAsync();
        await bram.Help(First.Ticket).ClickAsync();

        await Assertions.Expect(anna.Locator("#problem:not(:empty)").Or(anna.Locator("#handover-head:focus"))).ToBeVisibleAsync();
        var winner = (await Server.Desk.Store.FindAsync(First.Id, Stop))!.Line.Clerk!;
        var (won, lost) = winner.Name == "Anna" ? (anna, bram) : (bram, anna);
        await Assertions.Expect(won.Locator("#handover-head")).ToHaveTextAsync("K 42 · bij de ingang");
        await Assertions.Expect(lost.Problem()).ToHaveTextAsync($"{winner.Name} was u net voor (de balie).");
    }

    [Fact]
    public async Task Conversation_is_for_who_helps_with_the_source_that_was_used()
    {
        var (anna, bram) = (await WorkAsync("Anna"), await WorkAsync("Bram"));
        await WaitAsync(anna, First);
        await anna.ClaimAsync(First.Ticket);

        await Assertions.Expect(anna.Conversation()).ToContainTextAsync("wat kost een paspoort");
        await anna.GetByText("Bron: Paspoort aanvragen").ClickAsync();
        await Assertions.Expect(anna.Conversation()).ToContainTextAsync("Neem uw oude paspoort mee.");
        await Assertions.Expect(bram.Locator("#queue")).ToContainTextAsync("Anna helpt (de balie)");
        await Assertions.Expect(bram.Button("Open K 42")).ToBeHiddenAsync();
        Assert.DoesNotContain("paspoort", await bram.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        var whole = await bram.EvaluateAsync<string>($"async () => (await fetch('/api/desk/handovers/{First.Id}')).text()");
        Assert.DoesNotContain("paspoort", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversation_that_the_citizen_kept_is_not_there()
    {
        var page = await WorkAsync("Anna");
        var handover = Samples.Waiting(17, withWords: false);
        await WaitAsync(page, handover);
        await page.ClaimAsync(handover.Ticket);

        await Assertions.Expect(page.Conversation()).ToHaveTextAsync("De inwoner gaf het gesprek niet mee. U ziet alleen de reden.");
    }

    [Fact]
    public async Task Clerk_has_the_kiosk_say_something_and_closes()
    {
        var page = await WorkAsync("Anna");
        await page.GetByLabel("Uw plek").FillAsync("loket 3");
        await page.Button("Bewaar").ClickAsync();
        await Assertions.Expect(page.News()).ToHaveTextAsync("Inwoners horen nu: loket 3.");
        await WaitAsync(page, First);
        await page.ClaimAsync(First.Ticket);

        await page.Button("Komt u naar loket 3.").ClickAsync();
        await page.GetByLabel("Uw eigen zin").FillAsync("Neemt u alvast een stoel?");
        await page.GetByLabel("Uw eigen zin").PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Log).Locator("p")).ToHaveTextAsync(["Komt u naar loket 3.", "Neemt u alvast een stoel?"]);
        await page.GetByLabel("Afspraak gemaakt").CheckAsync();
        await page.GetByLabel("Notitie").FillAsync("dinsdag 10 uur");
        await page.Button("Sluit af").ClickAsync();

        await Assertions.Expect(page.News()).ToHaveTextAsync("K 42 is afgesloten.");
        await Assertions.Expect(page.GetByText("Er wacht niemand.")).ToBeVisibleAsync();
        var closed = (await Server.Desk.Store.FindAsync(First.Id, Stop))!;
        Assert.Equal((Outcome.Appointment, "dinsdag 10 uur"), (closed.Outcome, closed.Note));
        Assert.Equal(new Clerk("Anna", "loket 3"), closed.Line.Clerk);
    }

    [Fact]
    public async Task Clerk_puts_a_citizen_back_and_another_one_helps()
    {
        var (anna, bram) = (await WorkAsync("Anna"), await WorkAsync("Bram"));
        await WaitAsync(anna, First);
        await anna.ClaimAsync(First.Ticket);

        await anna.Button("Leg terug in de wachtrij").ClickAsync();

        await Assertions.Expect(anna.News()).ToHaveTextAsync("K 42 is weer in de wachtrij.");
        await bram.ClaimAsync(First.Ticket);
        await Assertions.Expect(anna.Locator("#queue")).ToContainTextAsync("Bram helpt");
    }

    [Fact]
    public async Task Citizen_who_does_not_wait_any_more_is_told()
    {
        var page = await WorkAsync("Anna");
        await WaitAsync(page, First);
        await page.ClaimAsync(First.Ticket);

        await Server.Desk.Store.WithdrawAsync(First.Id, First.Kiosk, Outcome.Cancelled, Stop);

        await Assertions.Expect(page.GetByText("De inwoner wacht niet meer. Dit is afgesloten.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Button("Sluit af")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_may_be_in_danger_is_first_and_who_waits_too_long_is_the_supervisor_s()
    {
        var page = await WorkAsync("Sanne", StaffRole.Supervisor);
        await WaitAsync(page, First);
        await Server.Desk.Store.EscalateAsync(First.Id, First.Kiosk, Stop);
        await WaitAsync(page, Samples.Waiting(17, HandoverReason.Distress));

        await Assertions.Expect(page.Locator("#queue h3")).ToHaveTextAsync(["K 17 Spoed", "K 42 Wacht te lang: leidinggevende"]);
    }

    [Fact]
    public async Task Page_that_was_cut_off_says_so_catches_up_and_still_knows_who_it_is()
    {
        var page = await WorkAsync("Anna");
        await WaitAsync(page, First);
        await page.ClaimAsync(First.Ticket);
        var port = Server.Port;
        await Server.DisposeAsync();
        await Assertions.Expect(page.GetByText("De verbinding is weg.")).ToBeVisibleAsync();

        Server = await DeskServer.StartAsync(Folder, port);
        var meanwhile = Samples.Waiting(17);
        await Server.DeliverAsync(meanwhile);

        await Assertions.Expect(page.GetByText("De verbinding is er weer.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Help(meanwhile.Ticket)).ToBeVisibleAsync();
        await Assertions.Expect(page.News()).ToContainTextAsync("Nieuw: K 17");
        await page.GetByLabel("Uw eigen zin").FillAsync("Ik ben er weer.");
        await page.Button("Laat zeggen").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Ik ben er weer.");
    }

    [Fact]
    public async Task Search_shows_notes_for_staff_as_such()
    {
        var page = await WorkAsync("Anna");
        await page.GetByLabel("Vraag of onderwerp").FillAsync("paspoort");
        await page.Button("Zoek").ClickAsync();

        await Assertions.Expect(page.Locator("#found-count")).ToHaveTextAsync("1 bron gevonden.");
        await Assertions.Expect(page.Locator(".staff-only")).ToContainTextAsync("Alleen voor medewerkers. Lees dit niet voor.");
        await Assertions.Expect(page.Locator(".staff-only")).ToContainTextAsync("toestel 214");
    }

    [Fact]
    public async Task Wrong_source_is_taken_out_at_once_and_confirmed_by_a_supervisor()
    {
        var clerk = await WorkAsync("Anna");
        await clerk.GetByLabel("Vraag of onderwerp").FillAsync("paspoort");
        await clerk.Button("Zoek").ClickAsync();
        await clerk.Button("Deze bron klopt niet: Paspoort aanvragen of verlengen").ClickAsync();
        await clerk.GetByLabel("Wat klopt er niet?").FillAsync("De prijs is hoger.");
        await clerk.Button("Trek de bron in").ClickAsync();
        await Assertions.Expect(clerk.News()).ToContainTextAsync("is ingetrokken");
        Assert.Contains(await Server.Desk.Store.ReadChangesAsync(0, 100, Stop), change => change is { Kind: ChangeKind.SourceWithdrawn, Words: "paspoort" });

        var supervisor = await OpenAsync("/balie/bronnen", "Sanne", StaffRole.Supervisor);
        await Assertions.Expect(supervisor.GetByText("De prijs is hoger.")).ToBeVisibleAsync();
        await supervisor.Button("Bevestig dat paspoort niet klopt").ClickAsync();

        await Assertions.Expect(supervisor.GetByText("Bevestigd door Sanne")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_is_away_does_not_count_and_colleagues_see_each_other()
    {
        var anna = await WorkAsync("Anna");
        var bram = await WorkAsync("Bram");
        await Assertions.Expect(bram.Locator("#colleagues")).ToHaveTextAsync("Ook aan het werk: Anna (beschikbaar)");

        await anna.GetByRole(AriaRole.Radio, new() { Name = "Weg", Exact = true }).CheckAsync();
        await bram.GetByRole(AriaRole.Radio, new() { Name = "Weg", Exact = true }).CheckAsync();

        await Assertions.Expect(bram.News()).ToHaveTextAsync("U bent weg.");
        await Assertions.Expect(anna.News()).ToHaveTextAsync("U bent weg.");
        Assert.False(Server.Desk.Clerks.IsAnyone);
    }

    [Fact]
    public async Task Script_in_every_text_stays_text()
    {
        const string Script = "<img src=x onerror=alert(1)><script>alert(1)</script>";
        var page = await WorkAsync("<b onmouseover=alert(1)>Anna");
        await page.GetByLabel("Uw plek").FillAsync("<img src=x onerror=alert(1)>");
        await page.Button("Bewaar").ClickAsync();
        var handover = Samples.Waiting(42, question: Script) with { Place = "<svg onload=alert(1)>", Kiosk = "<i>hal</i>" };
        await WaitAsync(page, handover);
        await page.ClaimAsync(handover.Ticket);
        await page.GetByLabel("Uw eigen zin").FillAsync(Script);
        await page.Button("Laat zeggen").ClickAsync();
        await page.GetByLabel("Vraag of onderwerp").FillAsync("<b>");
        await page.Button("Zoek").ClickAsync();

        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("<script>alert(1)</script>");
        await Assertions.Expect(page.Conversation()).ToContainTextAsync(Script);
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync(Script);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.alerts + document.querySelectorAll('main img, main script, main svg, main b, main i, a[href^=javascript]').length"));
    }
}
