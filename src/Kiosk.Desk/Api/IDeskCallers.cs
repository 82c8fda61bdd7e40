using Kiosk.Desk.Store;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Api;

/// <summary>Tells who calls the desk. Here sign-in of clerks and certificates of kiosks come in.</summary>
public interface IDeskCallers
{
    /// <returns>Null when the caller is no clerk.</returns>
    Clerk? Clerk(HttpContext context);

    /// <returns>The name of the kiosk that calls; null when the caller is none.</returns>
    string? Kiosk(HttpContext context);

    /// <summary>Whether a caller who was let in before may go on: it is asked again and again while an event stream is open.</summary>
    bool MayStay(HttpContext context) => true;
}
