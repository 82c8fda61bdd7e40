using System.Globalization;
using System.Text;
using Kiosk.Desk.Counts;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kiosk.Desk.Api;

/// <summary>The counts of a month, for supervisors.</summary>
internal static class CountsEndpoints
{
    public static void Map(IEndpointRouteBuilder api, DeskApi desk)
    {
        var counts = new DeskCounts(desk.Store, desk.Time.LocalTimeZone);
        api.MapGet("/desk/counts", async Task<IResult> (string? month, HttpContext context) =>
            TypedResults.Json(await ReadAsync(desk, counts, month, context), ProtocolJson.Options));
        api.MapGet("/desk/counts.csv", async Task<IResult> (string? month, HttpContext context) =>
        {
            var read = await ReadAsync(desk, counts, month, context);
            return TypedResults.File(Encoding.UTF8.GetBytes(DeskCounts.Csv(read)), "text/csv; charset=utf-8", $"balie-{read.Month}.csv");
        });
    }

    private static async Task<MonthCounts> ReadAsync(DeskApi desk, DeskCounts counts, string? month, HttpContext context)
    {
        var reader = SignedInStaff.Of(context, StaffRole.Supervisor).Account.Name;
        var asked = month is null ? DateOnly.FromDateTime(desk.Time.GetLocalNow().DateTime)
            : DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given
            : throw new DeskProblemException(StatusCodes.Status400BadRequest, "month must be a year and a month, such as 2026-11.");
        await desk.Audit.WriteAsync(reader, AuditAct.CountsRead, $"{asked:yyyy-MM}", context.RequestAborted);
        return await counts.OfMonthAsync(asked, context.RequestAborted);
    }
}
