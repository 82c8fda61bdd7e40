using Kiosk.Desk.Api;

namespace Kiosk.Host.Running;

/// <summary>How a new desk gets its first account: nothing comes with a password that someone else knows.</summary>
internal static class FirstAdministrator
{
    /// <summary>Writes a one-time code to the log while the desk has no administrator. Each start makes a new one, and the last one counts.</summary>
    /// <param name="address">Of the pages, with a slash at the end.</param>
    public static async Task OfferAsync(DeskApi desk, string address, Serilog.ILogger log, CancellationToken cancellationToken)
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
