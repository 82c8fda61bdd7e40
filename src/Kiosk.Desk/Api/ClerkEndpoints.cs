using System.Data.Common;
using System.Text.Json.Nodes;
using Kiosk.Core.Conversation;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Kiosk.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kiosk.Desk.Api;

/// <summary>What clerks' pages call.</summary>
internal static class ClerkEndpoints
{
    private const int MaxBytes = 8 * 1024;
    private const int MaxNote = 1000;

    public static void Map(IEndpointRouteBuilder api, DeskApi desk)
    {
        var handovers = api.MapGroup("/desk/handovers");
        handovers.MapGet("/", Task<IResult> (HttpContext context) => ListAsync(desk, context));
        handovers.MapGet("/{id:guid}", (Guid id, HttpContext context) => ShowAsync(desk, id, context));
        handovers.MapPut("/{id:guid}/claim", (Guid id, HttpContext context) =>
            OrderAsync(desk, context, clerk => desk.Store.ClaimAsync(id, clerk, context.RequestAborted)));
        handovers.MapDelete("/{id:guid}/claim", (Guid id, HttpContext context) =>
            OrderAsync(desk, context, clerk => desk.Store.ReleaseAsync(id, clerk, context.RequestAborted)));
        handovers.MapPut("/{id:guid}/messages/{message:guid}", (Guid id, Guid message, HttpContext context) =>
            OrderAsync(desk, context, clerk => SayAsync(desk, context, id, clerk, message))).MaxBody(MaxBytes);
        handovers.MapPut("/{id:guid}/outcome", (Guid id, HttpContext context) =>
            OrderAsync(desk, context, clerk => CloseAsync(desk, context, id, clerk))).MaxBody(MaxBytes);
        api.MapGet("/desk/present", (HttpContext context) => Present(desk, context));
        api.MapGet("/desk/events", (HttpContext context) => Follow(desk, context));
    }

    private static async Task<IResult> ListAsync(DeskApi desk, HttpContext context)
    {
        SignedInStaff.ClerkOf(context);
        return TypedResults.Json(await desk.Store.ListOpenAsync(context.RequestAborted), ProtocolJson.Options);
    }

    /// <summary>What the citizen said is for the clerk who has claimed it, and for supervisors; that they saw it is noted first.</summary>
    private static async Task<IResult> ShowAsync(DeskApi desk, Guid id, HttpContext context)
    {
        var clerk = SignedInStaff.ClerkOf(context);
        if (await desk.Store.FindAsync(id, context.RequestAborted) is not { } found)
        {
            return DeskEndpoints.Answer(new OrderResult.Unknown());
        }

        if (found.Line.Clerk?.Name != clerk.Name && SignedInStaff.Of(context).Account.Role != StaffRole.Supervisor)
        {
            return TypedResults.Json(new ShownHandover(found.Line), ProtocolJson.Options);
        }

        await desk.Audit.WriteAsync(clerk.Name, AuditAct.HandoverRead, id.ToString(), context.RequestAborted);
        return TypedResults.Json(
            new ShownHandover(found.Line, found.Said, found.Content is { } content ? JsonNode.Parse(content) : null, found.Outcome, found.Note),
            ProtocolJson.Options);
    }

    private static async Task<IResult> OrderAsync(DeskApi desk, HttpContext context, Func<Clerk, Task<OrderResult>> order) =>
        DeskEndpoints.Answer(await order(SignedInStaff.ClerkOf(context)));

    private static async Task<OrderResult> SayAsync(DeskApi desk, HttpContext context, Guid id, Clerk clerk, Guid message)
    {
        var words = (await DeskRequest.ReadJsonAsync<ClerkWords>(context, MaxBytes)).Words;
        return await desk.Store.SayAsync(
            id, clerk, message, DeskRequest.Text(words, "words", ClerkSaid.MaxLength), context.RequestAborted);
    }

    private static async Task<OrderResult> CloseAsync(DeskApi desk, HttpContext context, Guid id, Clerk clerk)
    {
        var closing = await DeskRequest.ReadJsonAsync<Closing>(context, MaxBytes);
        if (closing.Outcome is Outcome.Cancelled or Outcome.Expired)
        {
            throw new DeskProblemException(StatusCodes.Status400BadRequest, "$.outcome is one that only a kiosk gives.");
        }

        return await desk.Store.CloseAsync(
            id, clerk, closing.Outcome, DeskRequest.Text(closing.Note, "note", MaxNote, mayBeEmpty: true), context.RequestAborted);
    }

    private static JsonHttpResult<IEnumerable<ClerkAtWork>> Present(DeskApi desk, HttpContext context)
    {
        SignedInStaff.ClerkOf(context);
        return TypedResults.Json(desk.Clerks.Present.Select(one => new ClerkAtWork(one.Name, one.Presence)), ProtocolJson.Options);
    }

    private static IResult Follow(DeskApi desk, HttpContext context)
    {
        SignedInStaff.ClerkOf(context);
        var session = SignedInStaff.Of(context);
        context.Response.RegisterForDispose(desk.Clerks.Open(session.Account.Name, session.Presence));
        return EventStream.Result(
            desk, context, desk.Feed.FollowAsync,
            batch => EventStream.Item(batch.Changes is [.., var last] ? last.Sequence : null, DeskEvents.Json(batch)),
            () => IsOnAsync(desk, session, context.RequestAborted));
    }

    /// <summary>Whether the session still stands. Asking keeps it alive; while the store is away nobody can tell, and it stands.</summary>
    private static async Task<bool> IsOnAsync(DeskApi desk, StaffSession session, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.Sessions.FindAsync(session.Token, cancellationToken) is not null;
        }
        catch (DbException)
        {
            return true;
        }
    }

    private sealed record ClerkWords(string Words);

    private sealed record Closing(Outcome Outcome, string Note = "");

    private sealed record ClerkAtWork(string Name, Presence Presence);

    private sealed record ShownHandover(
        HandoverLine Line, IReadOnlyList<string>? Said = null, JsonNode? Message = null, Outcome? Outcome = null, string? Note = null);
}
