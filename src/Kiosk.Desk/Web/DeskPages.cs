using Kiosk.Desk.Api;
using Microsoft.AspNetCore.Builder;

namespace Kiosk.Desk.Web;

/// <summary>All that a desk serves over HTTP: the clerks' pages, sign-in, and the interface for pages and kiosks.</summary>
public static class DeskPages
{
    /// <param name="enrolment">Null where kiosks need no certificates.</param>
    public static void Map(WebApplication app, DeskApi desk, KioskEnrolment? enrolment = null)
    {
        app.Use(DeskGuard.GuardAsync);
        OpenIdSignIn.Map(app, desk);
        PageFiles.Map(app);
        app.Use((context, next) => SignedInStaff.RecogniseAsync(desk, context, next));
        DeskEndpoints.Map(app, desk, enrolment);
    }
}
