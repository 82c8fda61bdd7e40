using System.Net;
using Kiosk.Desk.Store;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Api;

/// <summary>
/// Believes who calls from this very device, by the names in the headers (percent-encoded UTF-8), and nobody else. It
/// proves nothing about who sits at the device, so it is for a kiosk with its desk on one machine, and for trying out.
/// </summary>
public sealed class LoopbackCallers : IDeskCallers
{
    public const string ClerkHeader = "X-Kiosk-Clerk";
    public const string CounterHeader = "X-Kiosk-Counter";
    public const string KioskHeader = "X-Kiosk-Id";

    private const int MaxName = 80;

    public Clerk? Clerk(HttpContext context) =>
        Name(context, ClerkHeader) is { } name ? new Clerk(name, Name(context, CounterHeader) ?? "de balie") : null;

    public string? Kiosk(HttpContext context) => Name(context, KioskHeader);

    private static string? Name(HttpContext context, string header) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && context.Request.Headers[header] is [{ Length: > 0 and <= 3 * MaxName } escaped]
        && Uri.UnescapeDataString(escaped).Trim() is { Length: > 0 and <= MaxName } name
            ? name
            : null;
}
