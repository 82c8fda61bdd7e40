using System.Data.Common;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.Store;
using Kiosk.Desk.Tests.Support;

namespace Kiosk.Desk.Tests.Store;

/// <summary>A store as an earlier version of the desk left it, with a handover in it.</summary>
internal static class OldStore
{
    /// <param name="steps">How many migrations that version knew.</param>
    public static async Task MakeAsync(DbConnection connection, int steps, CancellationToken stop)
    {
        await StoreMigrations.RunAsync(connection, StoreMigrations.All.Take(steps), stop);
        await connection.ExecuteAsync(
            """
            INSERT INTO handover (id, sequence, kiosk, place, ticket, reason, urgency, language, fingerprint, state, arrived_at)
            VALUES ('01890000-0000-7000-8000-000000000001', 1, 'hal-1', 'hal', 'K 10', 'Asked', 0, 'nl', '', 'Waiting', 0)
            """, [], stop);
        await connection.ExecuteAsync("UPDATE counter SET last = 1", [], stop);
    }

    /// <summary>What was there is there, and what came later works.</summary>
    public static async Task AssertWorksAsync(SqlHandoverStore store, CancellationToken stop)
    {
        Assert.Equal("K 10", Assert.Single(await store.ListOpenAsync(stop)).Ticket);
        Assert.IsType<AcceptResult.Accepted>(await store.AcceptAsync(Some.Delivery(), stop));
        await store.WithdrawSourceAsync("paspoort", Some.Anna, "fout", stop);
        using var authority = await new KioskRegistry(store, TimeProvider.System).OpenAuthorityAsync(stop);
        Assert.True(authority.Certificate.NotAfter > authority.Certificate.NotBefore);
    }
}
