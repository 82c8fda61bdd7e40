using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Api;

/// <summary>Tells which kiosk calls the desk. Who calls as a clerk has signed in: see <see cref="Web.SignedInStaff"/>.</summary>
public interface IDeskCallers
{
    /// <returns>The name of the kiosk that calls; null when the caller is none.</returns>
    string? Kiosk(HttpContext context);

    /// <summary>Whether a kiosk that was let in before may go on: it is asked again and again while an event stream is open.</summary>
    bool MayStay(HttpContext context) => true;
}

/// <summary>For the desk within a kiosk, which reaches it without a network.</summary>
public sealed class NoKiosks : IDeskCallers
{
    public string? Kiosk(HttpContext context) => null;
}
