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
}
