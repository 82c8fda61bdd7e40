using System.Text;
using Kiosk.Desk.Delivery;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kiosk.Desk.Api;

/// <summary>What kiosks call.</summary>
internal static class KioskEndpoints
{
    public static void Map(IEndpointRouteBuilder api, DeskApi desk)
    {
        api.MapPut("/handovers/{id:guid}", (Guid id, HttpContext context) => DeliverAsync(desk, id, context)).MaxBody(HandoverMessage.MaxBytes);
        api.MapDelete("/handovers/{id:guid}", (Guid id, string? reason, HttpContext context) => WithdrawAsync(desk, id, reason, context));
        api.MapPut("/handovers/{id:guid}/escalation", async (Guid id, HttpContext context) =>
            DeskEndpoints.Answer(await desk.Store.EscalateAsync(id, Kiosk(desk, context), context.RequestAborted)));
        api.MapGet("/kiosks/{kiosk}/events", (string kiosk, HttpContext context) => Follow(desk, kiosk, context));
    }

    private static async Task<IResult> DeliverAsync(DeskApi desk, Guid id, HttpContext context)
    {
        var kiosk = Kiosk(desk, context);
        var body = await DeskRequest.ReadAsync(context, HandoverMessage.MaxBytes);
        var message = Parse(body);
        if (message.Id != id)
        {
            throw new DeskProblemException(StatusCodes.Status400BadRequest, "$.id is not the id in the address.");
        }

        if (message.Kiosk != kiosk)
        {
            throw new DeskProblemException(StatusCodes.Status403Forbidden, "$.kiosk is another kiosk than the one that calls.");
        }

        return await desk.Store.AcceptAsync(message.AsDelivered(Encoding.UTF8.GetString(body)), context.RequestAborted) is AcceptResult.Accepted accepted
            ? TypedResults.Json(
                new DeliveryReceipt(desk.Clerks.IsAnyone ? accepted.QueuePlace : null), ProtocolJson.Options,
                statusCode: accepted.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            : DeskEndpoints.Problem(StatusCodes.Status409Conflict, "Another handover came under this id before.");
    }

    private static async Task<IResult> WithdrawAsync(DeskApi desk, Guid id, string? reason, HttpContext context)
    {
        var outcome = reason switch
        {
            null or "cancelled" => Outcome.Cancelled,
            "expired" => Outcome.Expired,
            _ => throw new DeskProblemException(StatusCodes.Status400BadRequest, "reason must be cancelled or expired."),
        };
        return DeskEndpoints.Answer(await desk.Store.WithdrawAsync(id, Kiosk(desk, context), outcome, context.RequestAborted));
    }

    /// <exception cref="DeskProblemException">The caller is another kiosk, or none.</exception>
    public static void RequireSelf(DeskApi desk, string kiosk, HttpContext context)
    {
        if (Kiosk(desk, context) != kiosk)
        {
            throw new DeskProblemException(StatusCodes.Status403Forbidden, "The address is of another kiosk than the one that calls.");
        }
    }

    private static IResult Follow(DeskApi desk, string kiosk, HttpContext context)
    {
        RequireSelf(desk, kiosk, context);
        return EventStream.Result(
            desk, context,
            (after, stop) => KioskNotices.FollowAsync(desk.Feed, kiosk, after, stop),
            heard => EventStream.Item(heard.Event, heard.Notice.ToJson()),
            () => Task.FromResult(desk.Callers.MayStay(context)));
    }

    private static HandoverMessage Parse(byte[] body)
    {
        try
        {
            return HandoverMessage.Parse(body);
        }
        catch (FormatException exception)
        {
            throw new DeskProblemException(StatusCodes.Status400BadRequest, exception.Message, exception);
        }
    }

    private static string Kiosk(DeskApi desk, HttpContext context) => desk.Callers.Kiosk(context)
        ?? throw new DeskProblemException(StatusCodes.Status401Unauthorized, "This is for kiosks that the desk knows.");
}
