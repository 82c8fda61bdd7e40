using Kiosk.Desk.Api;
using Kiosk.Desk.Store;

namespace Kiosk.Host.Running;

/// <summary>Knows nobody.</summary>
internal sealed class NoClerks : IDeskCallers
{
    public Clerk? Clerk(HttpContext context) => null;

    public string? Kiosk(HttpContext context) => null;
}
