using Kiosk.Desk.Protocol;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kiosk.Desk.Api;

/// <summary>Looking things up in what the kiosks may say, and taking a wrong source out of it.</summary>
internal static class SourceEndpoints
{
    private const int MaxBytes = 8 * 1024;
    private const int MaxQuestion = 500;
    private const int MaxSourceId = 1000;
    private const int MaxReason = 1000;
    private const int MaxFound = 6;

    public static void Map(IEndpointRouteBuilder api, DeskApi desk)
    {
        api.MapGet("/desk/sources", (string? question, string? id, HttpContext context) => Find(desk, question, id, context));
        var withdrawals = api.MapGroup("/desk/withdrawals");
        withdrawals.MapGet("/", Task<IResult> (HttpContext context) => ListAsync(desk, context));
        withdrawals.MapPost("/", Task<IResult> (HttpContext context) => WithdrawAsync(desk, context)).MaxBody(MaxBytes);
        withdrawals.MapPost("/confirmed", Task<IResult> (HttpContext context) => ConfirmAsync(desk, context)).MaxBody(MaxBytes);
    }

    private static JsonHttpResult<IReadOnlyList<DeskSource>> Find(DeskApi desk, string? question, string? id, HttpContext context)
    {
        SignedInStaff.ClerkOf(context);
        IReadOnlyList<DeskSource> found = id is not null
            ? desk.Knowledge.Find(DeskRequest.Text(id, "id", MaxSourceId)) is { } source ? [source] : []
            : desk.Knowledge.Search(DeskRequest.Text(question ?? "", "question", MaxQuestion), MaxFound);
        return TypedResults.Json(found, ProtocolJson.Options);
    }

    private static async Task<IResult> ListAsync(DeskApi desk, HttpContext context)
    {
        SignedInStaff.ClerkOf(context);
        return TypedResults.Json(await desk.Store.ListWithdrawalsAsync(context.RequestAborted), ProtocolJson.Options);
    }

    private static async Task<IResult> WithdrawAsync(DeskApi desk, HttpContext context)
    {
        var clerk = SignedInStaff.ClerkOf(context);
        var withdrawal = await DeskRequest.ReadJsonAsync<Withdrawal>(context, MaxBytes);
        await desk.Store.WithdrawSourceAsync(
            DeskRequest.Text(withdrawal.Source, "source", MaxSourceId), clerk, DeskRequest.Text(withdrawal.Reason, "reason", MaxReason),
            context.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ConfirmAsync(DeskApi desk, HttpContext context)
    {
        var supervisor = SignedInStaff.Of(context, StaffRole.Supervisor).AsClerk;
        var source = (await DeskRequest.ReadJsonAsync<Confirmation>(context, MaxBytes)).Source;
        return await desk.Store.ConfirmWithdrawalAsync(source, supervisor, context.RequestAborted)
            ? TypedResults.NoContent()
            : DeskEndpoints.Problem(StatusCodes.Status404NotFound, "There is no such withdrawal that waits for a supervisor.");
    }

    private sealed record Withdrawal(string Source, string Reason);

    private sealed record Confirmation(string Source);
}
