using Kiosk.Browser.Tests.Support;
using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>What the page does with what the kiosk tells it and what a citizen does.</summary>
public sealed class PanelBehaviourTests(Chromium chromium) : IAsyncLifetime
{
    private PanelServer server = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        server = await PanelServer.StartAsync();
        page = await chromium.NewPageAsync();
        await page.OpenAsync(server);
    }

    public async ValueTask DisposeAsync()
    {
        await (page?.CloseAsync() ?? Task.CompletedTask);
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("Spreek", Button.Talk)]
    [InlineData("Medewerker", Button.Clerk)]
    [InlineData("Ja", Button.Yes)]
    [InlineData("Nee", Button.No)]
    [InlineData("Herhaal", Button.Repeat)]
    [InlineData("Langzamer", Button.Slower)]
    [InlineData("Harder", Button.Louder)]
    [InlineData("Zachter", Button.Softer)]
    [InlineData("Stop", Button.Stop)]
    [InlineData("Hoe laat bent u open?", Button.Topic2)]
    public async Task A_button_does_what_the_one_of_the_kiosk_does(string name, Button button)
    {
        await page.Button(name).ClickAsync();

        Assert.Equal(new ButtonPressed(button), await server.NextAsync());
    }

    [Fact]
    public async Task A_typed_question_is_asked_and_the_field_is_empty_again()
    {
        var field = page.GetByLabel("Of typ uw vraag");
        await field.FillAsync("Wat kost een VOG?");
        await field.PressAsync("Enter");

        Assert.Equal(new QuestionTyped("Wat kost een VOG?"), await server.NextAsync());
        await Assertions.Expect(field).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_is_heard_takes_the_place_of_what_was_being_heard()
    {
        server.Display.ShowHearing("Wat kost");
        server.Display.ShowHearing("Wat kost een");
        await Assertions.Expect(page.Captions()).ToHaveTextAsync("Wat kost een");

        server.Display.ShowHeard("Wat kost een paspoort?");
        server.Display.ShowSpoken("Een paspoort kost € 83,87.");

        await Assertions.Expect(page.Captions().Locator("p")).ToHaveTextAsync(["Wat kost een paspoort?", "Een paspoort kost € 83,87."]);
    }

    [Fact]
    public async Task A_sentence_in_another_language_is_marked_as_such_and_runs_its_own_way()
    {
        server.Display.ShowSpoken(Phrases.OnlyDutch("ar"));

        var sentence = page.Captions().Locator("p[lang=ar]");
        await Assertions.Expect(sentence).ToHaveTextAsync(Phrases.OnlyDutch("ar"));
        Assert.Equal("rtl", await sentence.EvaluateAsync<string>("text => getComputedStyle(text).direction"));
    }

    [Fact]
    public async Task The_source_is_shown_with_its_date_and_a_code_until_the_next_question()
    {
        var source = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Hier staat het" });
        server.Display.ShowSource(Samples.Passport);

        await Assertions.Expect(source).ToContainTextAsync("Paspoort aanvragen of verlengen");
        await Assertions.Expect(source).ToContainTextAsync("Bijgewerkt op 5 januari 2026.");
        await Assertions.Expect(source.GetByRole(AriaRole.Img)).ToBeVisibleAsync();

        server.Display.ShowHeard("En een rijbewijs?");
        await Assertions.Expect(source).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_source_that_stands_on_no_page_has_no_code()
    {
        server.Display.ShowSource(Samples.Passport with { Url = "" });

        await Assertions.Expect(page.GetByText("Bijgewerkt op 5 januari 2026.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_end_of_the_session_is_announced_and_taken_back()
    {
        server.Display.ShowEnding(TimeSpan.FromSeconds(15));
        var warning = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(warning).ToContainTextAsync("Anders stop ik over 15 seconden.");

        server.Display.ShowEnding(null);
        await Assertions.Expect(warning).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_next_citizen_finds_nothing_of_the_last_one()
    {
        await page.GetByLabel("Of typ uw vraag").FillAsync("Half een vraag");
        await page.Button("Grote letters").ClickAsync();
        await page.Button("Meer contrast").ClickAsync();
        await page.Button("Privacy").ClickAsync();
        server.Display.ShowHeard("iets persoonlijks");
        server.Display.ShowSource(Samples.Passport);
        server.Display.ShowEnding(TimeSpan.FromSeconds(5));
        await Assertions.Expect(page.GetByText("Hier staat het")).ToBeVisibleAsync();

        server.Display.Clear();

        await Assertions.Expect(page.Captions()).ToBeEmptyAsync();
        await Assertions.Expect(page.GetByText("Hier staat het")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByLabel("Of typ uw vraag")).ToHaveValueAsync("");
        await Assertions.Expect(page.Button("Grote letters")).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(page.Button("Meer contrast")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal("18px", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize"));
    }

    [Fact]
    public async Task A_page_that_was_cut_off_says_so_and_catches_up_by_itself()
    {
        server.Display.ShowHeard("Wat kost een paspoort?");
        await Assertions.Expect(page.Captions()).ToHaveTextAsync("Wat kost een paspoort?");
        await server.DisposeAsync();
        await Assertions.Expect(page.State()).ToContainTextAsync("Ik ben even weg.");

        server = await PanelServer.StartAsync(server.Port, server.Build);
        server.Display.ShowState(KioskState.Listening);

        await Assertions.Expect(page.State()).ToContainTextAsync("Ik luister.");
        await Assertions.Expect(page.Captions()).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_page_of_an_older_program_loads_itself_again()
    {
        await page.EvaluateAsync("() => { window.isOld = true; }");
        await server.DisposeAsync();

        server = await PanelServer.StartAsync(server.Port, Guid.NewGuid());

        await page.WaitForFunctionAsync("() => !window.isOld");
        await Assertions.Expect(page.Button(server.FirstTopic)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_shows_text_and_never_takes_it_for_markup()
    {
        server.Display.ShowHeard("<img src=x onerror=alert(1)><b>vet</b>");

        await Assertions.Expect(page.Captions()).ToHaveTextAsync("<img src=x onerror=alert(1)><b>vet</b>");
    }
}
