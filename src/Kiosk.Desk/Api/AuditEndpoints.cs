using Kiosk.Desk.Protocol;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kiosk.Desk.Api;

/// <summary>Reading and checking the audit trail: for supervisors and administrators, and noted itself.</summary>
internal static class AuditEndpoints
{
    private const int PageLines = 100;

    public static void Map(IEndpointRouteBuilder api, DeskApi desk)
    {
        api.MapGet("/desk/audit", async Task<IResult> (long? before, HttpContext context) =>
        {
            var reader = Reader(context);
            if (before is null)
            {
                await desk.Audit.WriteAsync(reader, AuditAct.AuditRead, "", context.RequestAborted);
            }

            return TypedResults.Json(await desk.Audit.ListAsync(before, PageLines, context.RequestAborted), ProtocolJson.Options);
        });
        api.MapGet("/desk/audit/check", async Task<IResult> (HttpContext context) =>
        {
            Reader(context);
            return TypedResults.Json(await desk.Audit.CheckAsync(context.RequestAborted), ProtocolJson.Options);
        });
    }

    private static string Reader(HttpContext context) =>
        SignedInStaff.Of(context, StaffRole.Supervisor, StaffRole.Administrator).Account.Name;
}
