using Kiosk.Browser.Tests.Support;
using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>What the page does with what the kiosk tells it and what a citizen does.</summary>
public sealed class PanelBehaviourTests(Chromium chromium) : OpenPanel(chromium)
{
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
        await Page.Button(name).ClickAsync();

        Assert.Equal(new ButtonPressed(button), await Server.NextAsync());
    }

    [Fact]
    public async Task A_typed_question_is_asked_and_the_field_is_empty_again()
    {
        var field = Page.GetByLabel("Of typ uw vraag");
        await field.FillAsync("Wat kost een VOG?");
        await field.PressAsync("Enter");

        Assert.Equal(new QuestionTyped("Wat kost een VOG?"), await Server.NextAsync());
        await Assertions.Expect(field).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_is_heard_takes_the_place_of_what_was_being_heard()
    {
        Server.Display.ShowHearing("Wat kost");
        Server.Display.ShowHearing("Wat kost een");
        await Assertions.Expect(Page.Captions()).ToHaveTextAsync("Wat kost een");

        Server.Display.ShowHeard("Wat kost een paspoort?");
        Server.Display.ShowSpoken("Een paspoort kost € 83,87.");

        await Assertions.Expect(Page.Captions().Locator("p")).ToHaveTextAsync(["Wat kost een paspoort?", "Een paspoort kost € 83,87."]);
    }

    [Fact]
    public async Task A_sentence_in_another_language_is_marked_as_such_and_runs_its_own_way()
    {
        Server.Display.ShowSpoken(Phrases.OnlyDutch("ar"));

        var sentence = Page.Captions().Locator("p[lang=ar]");
        await Assertions.Expect(sentence).ToHaveTextAsync(Phrases.OnlyDutch("ar"));
        Assert.Equal("rtl", await sentence.EvaluateAsync<string>("text => getComputedStyle(text).direction"));
    }

    [Fact]
    public async Task The_source_is_shown_with_its_date_and_a_code_until_the_next_question()
    {
        var source = Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Hier staat het" });
        Server.Display.ShowSource(Samples.Passport);

        await Assertions.Expect(source).ToContainTextAsync("Paspoort aanvragen of verlengen");
        await Assertions.Expect(source).ToContainTextAsync("Bijgewerkt op 5 januari 2026.");
        await Assertions.Expect(source.GetByRole(AriaRole.Img)).ToBeVisibleAsync();

        Server.Display.ShowHeard("En een rijbewijs?");
        await Assertions.Expect(source).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_source_that_stands_on_no_page_has_no_code()
    {
        Server.Display.ShowSource(Samples.Passport with { Url = "" });

        await Assertions.Expect(Page.GetByText("Bijgewerkt op 5 januari 2026.")).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Img)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_end_of_the_session_is_announced_and_taken_back()
    {
        Server.Display.ShowEnding(TimeSpan.FromSeconds(15));
        var warning = Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(warning).ToContainTextAsync("Anders stop ik over 15 seconden.");

        Server.Display.ShowEnding(null);
        await Assertions.Expect(warning).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_next_citizen_finds_nothing_of_the_last_one()
    {
        await Page.GetByLabel("Of typ uw vraag").FillAsync("Half een vraag");
        await Page.Button("Grote letters").ClickAsync();
        await Page.Button("Meer contrast").ClickAsync();
        await Page.Button("Privacy").ClickAsync();
        Server.Display.ShowHeard("iets persoonlijks");
        Server.Display.ShowSource(Samples.Passport);
        Server.Display.ShowEnding(TimeSpan.FromSeconds(5));
        await Assertions.Expect(Page.GetByText("Hier staat het")).ToBeVisibleAsync();

        Server.Display.Clear();

        await Assertions.Expect(Page.Captions()).ToBeEmptyAsync();
        await Assertions.Expect(Page.GetByText("Hier staat het")).ToBeHiddenAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(Page.GetByLabel("Of typ uw vraag")).ToHaveValueAsync("");
        await Assertions.Expect(Page.Button("Grote letters")).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(Page.Button("Meer contrast")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal("18px", await Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize"));
    }

    [Fact]
    public async Task A_page_that_was_cut_off_says_so_and_catches_up_by_itself()
    {
        Server.Display.ShowHeard("Wat kost een paspoort?");
        await Assertions.Expect(Page.Captions()).ToHaveTextAsync("Wat kost een paspoort?");
        await Server.DisposeAsync();
        await Assertions.Expect(Page.State()).ToContainTextAsync("Ik ben even weg.");

        Server = await PanelServer.StartAsync(Server.Port, Server.Build);
        Server.Display.ShowState(KioskState.Listening);

        await Assertions.Expect(Page.State()).ToContainTextAsync("Ik luister.");
        await Assertions.Expect(Page.Captions()).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_page_of_an_older_program_loads_itself_again()
    {
        await Page.EvaluateAsync("() => { window.isOld = true; }");
        await Server.DisposeAsync();

        Server = await PanelServer.StartAsync(Server.Port, Guid.NewGuid());

        await Page.WaitForFunctionAsync("() => !window.isOld");
        await Assertions.Expect(Page.Button(Server.FirstTopic)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_shows_text_and_never_takes_it_for_markup()
    {
        Server.Display.ShowHeard("<img src=x onerror=alert(1)><b>vet</b>");

        await Assertions.Expect(Page.Captions()).ToHaveTextAsync("<img src=x onerror=alert(1)><b>vet</b>");
    }
}
