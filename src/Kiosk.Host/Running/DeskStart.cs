using System.Data.Common;
using Kiosk.Desk.Api;

namespace Kiosk.Host.Running;

/// <summary>What a desk writes to the log once it serves.</summary>
internal static class DeskStart
{
    /// <param name="address">Of the pages, with a slash at the end.</param>
    /// <exception cref="DbException">The database can't be used now.</exception>
    public static async Task TellAsync(DeskApi desk, string address, Serilog.ILogger log, CancellationToken cancellationToken)
    {
        await TellAuditAsync(desk, log, cancellationToken);
        await OfferFirstAsync(desk, address, log, cancellationToken);
    }

    /// <summary>In the log, which is kept elsewhere, the last hash shows later whether the end of the trail was cut off.</summary>
    private static async Task TellAuditAsync(DeskApi desk, Serilog.ILogger log, CancellationToken cancellationToken)
    {
        var check = await desk.Audit.CheckAsync(cancellationToken);
        if (check.Broken is { } broken)
        {
            log.Error("The audit trail was changed: line {Line} or the one before it is not as it was written", broken);
        }
        else
        {
            log.Information("The audit trail is whole: {Lines} lines, the last with hash {Hash:l}", check.Lines, check.LastHash);
        }
    }

    /// <summary>
    /// How a new desk gets its first account: a one-time code while it has no administrator, so that nothing comes with a
    /// password that someone else knows. Each start makes a new one, and the last one counts.
    /// </summary>
    private static async Task OfferFirstAsync(DeskApi desk, string address, Serilog.ILogger log, CancellationToken cancellationToken)
    {
        if (await desk.Staff.OfferFirstAsync(cancellationToken) is { } code)
        {
            // A warning, so that it is seen at every level of the log.
            log.Warning(
                "Nobody keeps the accounts of the desk yet. Make the first administrator's at {Address:l}balie/aanmelden with this one-time code: {Code:l}",
                address, code);
        }
    }
}
