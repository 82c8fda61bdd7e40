using Kiosk.Desk.Api;
using Kiosk.Desk.Staff;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Tests.Support;

/// <summary>Believes who a header says that calls.</summary>
internal sealed class HeaderCallers : IDeskCallers
{
    public const string KioskHeader = "X-Test-Kiosk";

    /// <summary>Name, counter and role, with bars between them.</summary>
    public const string StaffHeader = "X-Test-Staff";

    public static Task RecogniseAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers[StaffHeader] is [{ } text] && text.Split('|') is [var name, var counter, var role])
        {
            var account = new StaffAccount(Guid.Empty, name, name, Enum.Parse<StaffRole>(role), false, true, false);
            context.Features.Set(new StaffSession("", account, counter, Presence.Available));
        }

        return next(context);
    }

    public string? Kiosk(HttpContext context) => context.Request.Headers[KioskHeader] is [{ } name] ? name : null;
}
