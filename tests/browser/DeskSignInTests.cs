using Kiosk.Browser.Tests.Support;
using Kiosk.Desk.Staff;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>Who gets in at the desk, and who does not.</summary>
public sealed class DeskSignInTests(Chromium chromium) : OpenDesk(chromium)
{
    [Fact]
    public async Task With_the_one_time_code_of_the_first_start_the_first_administrator_is_made()
    {
        var code = (await Server.Desk.Staff.OfferFirstAsync(Stop))!;
        var page = await OpenAsync("/balie/");
        await page.GetByLabel("Eenmalige code").FillAsync("00000-00000-00000");
        await page.GetByLabel("Uw naam").FillAsync("Bea Heer");
        await page.GetByLabel("Aanmeldnaam").FillAsync("bea");
        await page.GetByLabel("Nieuw wachtwoord").FillAsync(Samples.Password);
        await page.Button("Ga verder").ClickAsync();
        await Assertions.Expect(page.Problem()).ToContainTextAsync("De code klopt niet");

        await page.GetByLabel("Eenmalige code").FillAsync(code.ToLowerInvariant());
        await page.GetByLabel("Nieuw wachtwoord").FillAsync(Samples.Password);
        await page.Button("Ga verder").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Bea Heer" })).ToContainTextAsync("Kan zich aanmelden");
        Assert.False(await Server.Desk.Staff.IsFirstAwaitedAsync(Stop));
    }

    [Fact]
    public async Task Clerk_who_was_added_chooses_a_password_and_works()
    {
        var administrator = await OpenAsync("/balie/accounts", "Bea", StaffRole.Administrator);
        await administrator.GetByLabel("Naam, zoals").FillAsync("Anna de Vries");
        await administrator.GetByLabel("Aanmeldnaam").FillAsync("Anna");
        await administrator.Button("Voeg toe").ClickAsync();
        var code = await administrator.Locator(".code").TextContentAsync();

        var clerk = await OpenAsync("/balie/");
        await clerk.Button("Ik heb een eenmalige code").ClickAsync();
        await clerk.GetByLabel("Eenmalige code").FillAsync(code!);
        await clerk.GetByLabel("Aanmeldnaam").FillAsync("anna");
        await clerk.GetByLabel("Nieuw wachtwoord").FillAsync(Samples.Password);
        await clerk.Button("Ga verder").ClickAsync();

        await Assertions.Expect(clerk.GetByText("Anna de Vries, medewerker")).ToBeVisibleAsync();
        await clerk.Button("Afmelden").ClickAsync();
        await SignInAsync(clerk, "anna", Samples.Password);
        await Assertions.Expect(clerk.GetByText("Er wacht niemand.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_work_either()
    {
        var made = await Server.AccountAsync("Anna");
        await Server.Desk.Staff.ChoosePasswordAsync("anna", made.Code, Samples.Password, Stop);
        var page = await OpenAsync("/balie/");
        for (var attempt = 0; attempt < StaffStore.MaxFailures; attempt++)
        {
            await SignInAsync(page, "anna", "dit is het verkeerde wachtwoord");
            await Assertions.Expect(page.Problem()).ToContainTextAsync("klopt niet");
        }

        await SignInAsync(page, "anna", Samples.Password);

        await Assertions.Expect(page.Problem()).ToContainTextAsync("15 minuten op slot");
        await Assertions.Expect(page.GetByLabel("Wachtwoord", new() { Exact = true })).ToBeFocusedAsync();
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Password_that_is_easy_to_guess_is_not_taken()
    {
        var code = (await Server.Desk.Staff.OfferFirstAsync(Stop))!;
        var page = await OpenAsync("/balie/aanmelden");
        await page.GetByLabel("Eenmalige code").FillAsync(code);
        await page.GetByLabel("Uw naam").FillAsync("Bea");
        await page.GetByLabel("Aanmeldnaam").FillAsync("bea");
        await page.GetByLabel("Nieuw wachtwoord").FillAsync("bea-bea-bea-bea");
        await page.Button("Ga verder").ClickAsync();

        await Assertions.Expect(page.Problem()).ToContainTextAsync("Kies een ander wachtwoord");
    }

    [Fact]
    public async Task Who_is_locked_out_of_the_account_is_out_at_once()
    {
        var clerk = await WorkAsync("Anna");
        var account = (await Server.Desk.Staff.ListAsync(Stop)).Single();

        await Server.Desk.Staff.LockAsync("test", account.Id, isLocked: true, Stop);
        await clerk.GetByLabel("Vraag of onderwerp").FillAsync("paspoort");
        await clerk.Button("Zoek").ClickAsync();

        await Assertions.Expect(clerk.Problem()).ToContainTextAsync("Meld u opnieuw aan");
    }

    [Theory]
    [InlineData("/balie/accounts", StaffRole.Clerk, "Wie wacht")]
    [InlineData("/balie/logboek", StaffRole.Clerk, "Wie wacht")]
    [InlineData("/balie/", StaffRole.Administrator, "Accounts")]
    public async Task Page_of_another_role_leads_to_the_own_one(string path, StaffRole role, string head)
    {
        var page = await OpenAsync(path, "Anna", role);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(head);
    }

    private static async Task SignInAsync(IPage page, string login, string password)
    {
        await page.GetByLabel("Aanmeldnaam").FillAsync(login);
        await page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(password);
        await page.Button("Ga verder").ClickAsync();
    }
}
