using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;

namespace Kiosk.Desk.Tests.Staff;

/// <summary>Accounts, sessions and the audit trail, on each kind of store.</summary>
public abstract class StaffStoreTests : IAsyncLifetime
{
    private const string Password = "een lange zin om te onthouden";
    private const string Other = "een heel andere lange zin";

    private protected FakeTime Time { get; } = new();

    private protected SqlHandoverStore Store { get; private set; } = null!;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StaffStore Staff => new(Store, Time);

    private AuditTrail Audit => new(Store, Time);

    private StaffSessions Sessions => new(Store, Audit, Time);

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await (Store?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<SqlHandoverStore> OpenAsync();

    [Fact]
    public async Task First_administrator_is_made_with_the_newest_code_and_once()
    {
        var old = (await Staff.OfferFirstAsync(Stop))!;
        var code = (await Staff.OfferFirstAsync(Stop))!;

        Assert.IsType<StaffResult.Refused>(await Staff.MakeFirstAsync(old, "bea", "Bea", Password, Stop));
        Assert.IsType<StaffResult.Done>(await Staff.MakeFirstAsync($" {code.ToLowerInvariant()} ", "bea", "Bea", Password, Stop));
        Assert.IsType<StaffResult.Refused>(await Staff.MakeFirstAsync(code, "eve", "Eve", Password, Stop));
        Assert.Null(await Staff.OfferFirstAsync(Stop));
        Assert.False(await Staff.IsFirstAwaitedAsync(Stop));
        Assert.IsType<StaffResult.Done>(await Staff.SignInAsync("bea", Password, Stop));
    }

    [Fact]
    public async Task Code_of_an_account_works_once_for_seven_days()
    {
        var late = await AddAsync("anna");
        Time.Advance(StaffStore.CodeLife);
        Assert.IsType<StaffResult.Refused>(await Staff.ChoosePasswordAsync("anna", late.Code, Password, Stop));

        var made = Assert.IsType<StaffResult.Made>(await Staff.NewCodeAsync("Bea", late.Account.Id, Stop));
        Assert.IsType<StaffResult.Refused>(await Staff.SignInAsync("anna", "", Stop));
        Assert.IsType<StaffResult.Done>(await Staff.ChoosePasswordAsync("anna", made.Code, Password, Stop));
        Assert.IsType<StaffResult.Refused>(await Staff.ChoosePasswordAsync("anna", made.Code, Other, Stop));
        Assert.IsType<StaffResult.Done>(await Staff.SignInAsync("anna", Password, Stop));
    }

    [Fact]
    public async Task New_code_ends_the_old_password_and_every_session()
    {
        var session = await SignedInAsync("anna");

        await Staff.NewCodeAsync("Bea", session.Account.Id, Stop);

        Assert.Null(await Sessions.FindAsync(session.Token, Stop));
        Assert.IsType<StaffResult.Refused>(await Staff.SignInAsync("anna", Password, Stop));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        await SignedInAsync("anna");
        for (var attempt = 0; attempt < StaffStore.MaxFailures; attempt++)
        {
            Assert.IsType<StaffResult.Refused>(await Staff.SignInAsync("anna", Other, Stop));
        }

        Assert.IsType<StaffResult.Refused>(await Staff.SignInAsync("anna", Password, Stop));
        Time.Advance(StaffStore.LockOut);
        Assert.IsType<StaffResult.Done>(await Staff.SignInAsync("anna", Password, Stop));
        Assert.Contains((await Audit.ListAsync(null, 100, Stop)), line => line is { Act: AuditAct.LockedOut, Who: "anna" });
    }

    [Fact]
    public async Task Attempts_at_once_are_as_few_as_one_after_the_other()
    {
        var made = await AddAsync("anna");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Staff.SignInAsync("anna", Other, Stop))));

        Assert.IsType<StaffResult.Refused>(await Staff.ChoosePasswordAsync("anna", made.Code, Password, Stop));
        Assert.Equal(
            [AuditAct.LockedOut, AuditAct.SignInRefused, AuditAct.SignInRefused, AuditAct.SignInRefused, AuditAct.SignInRefused],
            (await Audit.ListAsync(null, 100, Stop)).Where(line => line.Who == "anna").Select(line => line.Act).Order().Reverse());
    }

    [Fact]
    public async Task Clock_that_is_set_back_does_not_lock_anyone_out_for_long()
    {
        await SignedInAsync("anna");
        for (var attempt = 0; attempt < StaffStore.MaxFailures; attempt++)
        {
            await Staff.SignInAsync("anna", Other, Stop);
        }

        Time.SetBack(TimeSpan.FromDays(400));

        Assert.IsType<StaffResult.Done>(await Staff.SignInAsync("anna", Password, Stop));
    }

    [Fact]
    public async Task Who_does_not_exist_is_refused_and_what_was_typed_is_not_kept()
    {
        Assert.IsType<StaffResult.Refused>(await Staff.SignInAsync("geheimwoord", Password, Stop));

        Assert.Empty(await Audit.ListAsync(null, 100, Stop));
    }

    [Theory]
    [InlineData("anna", "Iemand")]
    [InlineData("iemand", "anna!")]
    public async Task Names_are_given_once(string login, string name)
    {
        await AddAsync("anna");

        Assert.IsType<StaffResult.Taken>(await Staff.AddAsync("Bea", login, name, StaffRole.Clerk, Stop));
    }

    [Fact]
    public async Task Locked_or_removed_account_is_out_at_once()
    {
        var (anna, bram) = (await SignedInAsync("anna"), await SignedInAsync("bram"));

        await Staff.LockAsync("Bea", anna.Account.Id, isLocked: true, Stop);
        await Staff.RemoveAsync("Bea", bram.Account.Id, Stop);

        Assert.Null(await Sessions.FindAsync(anna.Token, Stop));
        Assert.Null(await Sessions.FindAsync(bram.Token, Stop));
        Assert.IsType<StaffResult.Refused>(await Staff.SignInAsync("anna", Password, Stop));
        await Staff.LockAsync("Bea", anna.Account.Id, isLocked: false, Stop);
        Assert.IsType<StaffResult.Done>(await Staff.SignInAsync("anna", Password, Stop));
        Assert.IsType<StaffResult.Unknown>(await Staff.RemoveAsync("Bea", bram.Account.Id, Stop));
    }

    [Fact]
    public async Task Last_administrator_stays()
    {
        var code = (await Staff.OfferFirstAsync(Stop))!;
        var bea = Assert.IsType<StaffResult.Done>(await Staff.MakeFirstAsync(code, "bea", "Bea", Password, Stop)).Account;
        var other = await AddAsync("bert", StaffRole.Administrator);

        Assert.IsType<StaffResult.LastAdministrator>(await Staff.RemoveAsync("Bea", bea.Id, Stop));
        Assert.IsType<StaffResult.LastAdministrator>(await Staff.LockAsync("Bea", bea.Id, isLocked: true, Stop));
        Assert.IsType<StaffResult.LastAdministrator>(await Staff.NewCodeAsync("Bea", bea.Id, Stop));
        await Staff.ChoosePasswordAsync("bert", other.Code, Password, Stop);
        Assert.IsType<StaffResult.Done>(await Staff.RemoveAsync("bert!", bea.Id, Stop));
    }

    [Fact]
    public async Task Session_ends_when_it_is_not_used_or_after_a_working_day()
    {
        var idle = await SignedInAsync("anna");
        Time.Advance(StaffSessions.MaxIdle);
        Assert.Null(await Sessions.FindAsync(idle.Token, Stop));

        var used = await SignedInAsync("bram");
        var started = Time.GetUtcNow();
        while (Time.GetUtcNow() - started < StaffSessions.MaxLength)
        {
            Assert.NotNull(await Sessions.FindAsync(used.Token, Stop));
            Time.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Null(await Sessions.FindAsync(used.Token, Stop));
    }

    [Fact]
    public async Task Session_keeps_where_the_clerk_sits_until_sign_out()
    {
        var session = await SignedInAsync("anna");
        await Sessions.SetAsync(session, "loket 3", Presence.Busy, Stop);

        var found = await Sessions.FindAsync(session.Token, Stop);
        await Sessions.EndAsync(session, Stop);

        Assert.Equal(("loket 3", Presence.Busy), (found!.Counter, found.Presence));
        Assert.Null(await Sessions.FindAsync(session.Token, Stop));
        Assert.Null(await Sessions.FindAsync("", Stop));
    }

    [Fact]
    public async Task Someone_of_the_provider_is_made_kept_up_to_date_and_can_be_locked()
    {
        var made = Assert.IsType<StaffResult.Done>(await Staff.TakeInAsync("idp|1", "anna", "Anna", StaffRole.Clerk, Stop)).Account;
        var later = Assert.IsType<StaffResult.Done>(await Staff.TakeInAsync("idp|1", "anna", "Anna de Vries", StaffRole.Supervisor, Stop)).Account;

        Assert.Equal(made.Id, later.Id);
        Assert.Equal([later], await Staff.ListAsync(Stop));
        Assert.IsType<StaffResult.Refused>(await Staff.TakeInAsync("idp|2", "anna2", "Anna de Vries", StaffRole.Clerk, Stop));
        Assert.IsType<StaffResult.Refused>(await Staff.SignInAsync("anna", "", Stop));
        await Staff.LockAsync("Bea", made.Id, isLocked: true, Stop);
        Assert.IsType<StaffResult.Refused>(await Staff.TakeInAsync("idp|1", "anna", "Anna", StaffRole.Clerk, Stop));
    }

    [Fact]
    public async Task What_clerks_do_is_written_down_without_what_was_said()
    {
        var delivery = Some.Delivery(content: """{"vraag":"geheimwoord"}""");
        await Store.AcceptAsync(delivery, Stop);
        await Store.ClaimAsync(delivery.Id, Some.Anna, Stop);
        await Store.SayAsync(delivery.Id, Some.Anna, Guid.NewGuid(), "geheimwoord", Stop);
        await Store.CloseAsync(delivery.Id, Some.Anna, Outcome.Answered, "geheimwoord", Stop);
        await Store.WithdrawSourceAsync("paspoort", Some.Anna, "geheimwoord", Stop);
        await Store.ConfirmWithdrawalAsync("paspoort", Some.Bram, Stop);

        var lines = (await Audit.ListAsync(null, 100, Stop)).Reverse().ToList();

        Assert.Equal(
            [AuditAct.Claimed, AuditAct.Said, AuditAct.Closed, AuditAct.SourceWithdrawn, AuditAct.WithdrawalConfirmed], lines.Select(line => line.Act));
        Assert.Equal(["Anna", "Anna", "Anna", "Anna", "Bram"], lines.Select(line => line.Who));
        Assert.All(lines.Take(3), line => Assert.Equal(delivery.Id.ToString(), line.Subject));
        Assert.Equal((5L, null), (await Audit.CheckAsync(Stop) is var check ? (check.Lines, check.Broken) : default));
    }

    [Theory]
    [InlineData("UPDATE audit SET who = 'Eve' WHERE number = @number")]
    [InlineData("UPDATE audit SET at = at + 1 WHERE number = @number")]
    [InlineData("UPDATE audit SET subject = subject || ' ' WHERE number = @number")]
    [InlineData("DELETE FROM audit WHERE number = @number")]
    public async Task Line_that_was_changed_or_taken_out_is_noticed(string tampering)
    {
        for (var line = 0; line < 3; line++)
        {
            await Audit.WriteAsync("Anna", AuditAct.HandoverRead, $"{line}", Stop);
        }

        var lines = await Audit.ListAsync(null, 10, Stop);
        await Store.InTransactionAsync(connection => connection.ExecuteAsync(tampering, [("number", lines[1].Number)], Stop), Stop);

        var check = await Audit.CheckAsync(Stop);

        Assert.Equal(tampering.StartsWith("DELETE", StringComparison.Ordinal) ? lines[0].Number : lines[1].Number, check.Broken);
    }

    [Fact]
    public async Task Lines_that_are_written_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => Audit.WriteAsync("Anna", AuditAct.HandoverRead, $"{number}", Stop))));

        var check = await Audit.CheckAsync(Stop);

        Assert.Equal((20L, null), (check.Lines, check.Broken));
        Assert.Equal(20, (await Audit.ListAsync(null, 100, Stop)).Select(line => line.Subject).Distinct().Count());
    }

    [Fact]
    public async Task Source_that_was_confirmed_can_be_withdrawn_again()
    {
        await Store.WithdrawSourceAsync("paspoort", Some.Anna, "prijs", Stop);
        await Store.WithdrawSourceAsync("paspoort", Some.Bram, "anders", Stop);
        Assert.Equal(("Anna", "prijs", null), (await Store.ListWithdrawalsAsync(Stop)).Select(one => (one.Clerk, one.Reason, one.ConfirmedBy)).Single());
        Assert.True(await Store.ConfirmWithdrawalAsync("paspoort", Some.Bram, Stop));
        Assert.False(await Store.ConfirmWithdrawalAsync("paspoort", Some.Bram, Stop));

        await Store.WithdrawSourceAsync("paspoort", Some.Anna, "weer", Stop);

        Assert.Equal(("weer", null), (await Store.ListWithdrawalsAsync(Stop)).Select(one => (one.Reason, one.ConfirmedBy)).Single());
        Assert.Equal(2, (await Store.ReadChangesAsync(0, 100, Stop)).Count(change => change.Kind == ChangeKind.SourceWithdrawn));
    }

    private async Task<StaffResult.Made> AddAsync(string login, StaffRole role = StaffRole.Clerk) =>
        Assert.IsType<StaffResult.Made>(await Staff.AddAsync("Bea", login, $"{login}!", role, Stop));

    private async Task<StaffSession> SignedInAsync(string login)
    {
        var made = await AddAsync(login);
        var done = Assert.IsType<StaffResult.Done>(await Staff.ChoosePasswordAsync(login, made.Code, Password, Stop));
        return await Sessions.OpenAsync(done.Account, Stop);
    }
}

public sealed class SqliteStaffStoreTests : StaffStoreTests
{
    private readonly TempFolder folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    private protected override async Task<SqlHandoverStore> OpenAsync() => await SqliteHandoverStore.OpenAsync(folder.File("desk.db"), Time, Stop);
}

public sealed class PostgresStaffStoreTests(PostgresServer server) : StaffStoreTests, IClassFixture<PostgresServer>
{
    private protected override async Task<SqlHandoverStore> OpenAsync() =>
        await PostgresHandoverStore.OpenAsync(await server.NewDatabaseAsync(), Time, Stop);
}
