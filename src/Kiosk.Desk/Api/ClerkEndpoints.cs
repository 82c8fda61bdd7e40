using System.Text.Json.Nodes;
using Kiosk.Core.Conversation;
using Kiosk.Desk.Protocol;
using Kiosk.Desk.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kiosk.Desk.Api;

/// <summary>What clerks' pages call.</summary>
internal static class ClerkEndpoints
{
    private const int MaxBytes = 8 * 1024;
    private const int MaxNote = 1000;
    private const int MaxSourceId = 1000;

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
        api.MapPost("/desk/withdrawals", Task<IResult> (HttpContext context) => WithdrawAsync(desk, context)).MaxBody(MaxBytes);
        api.MapGet("/desk/events", (HttpContext context) => Follow(desk, context));
    }

    private static async Task<IResult> ListAsync(DeskApi desk, HttpContext context)
    {
        ClerkOf(desk, context);
        return TypedResults.Json(await desk.Store.ListOpenAsync(context.RequestAborted), ProtocolJson.Options);
    }

    private static async Task<IResult> ShowAsync(DeskApi desk, Guid id, HttpContext context)
    {
        ClerkOf(desk, context);
        return await desk.Store.FindAsync(id, context.RequestAborted) is { } found
            ? TypedResults.Json(
                new ShownHandover(found.Line, found.Said, found.Content is { } content ? JsonNode.Parse(content) : null, found.Outcome, found.Note),
                ProtocolJson.Options)
            : DeskEndpoints.Answer(new OrderResult.Unknown());
    }

    private static async Task<IResult> OrderAsync(DeskApi desk, HttpContext context, Func<Clerk, Task<OrderResult>> order) =>
        DeskEndpoints.Answer(await order(ClerkOf(desk, context)));

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

    private static async Task<IResult> WithdrawAsync(DeskApi desk, HttpContext context)
    {
        var clerk = ClerkOf(desk, context);
        var withdrawal = await DeskRequest.ReadJsonAsync<Withdrawal>(context, MaxBytes);
        await desk.Store.WithdrawSourceAsync(
            DeskRequest.Text(withdrawal.Source, "source", MaxSourceId), clerk, DeskRequest.Text(withdrawal.Reason, "reason", MaxNote),
            context.RequestAborted);
        return TypedResults.NoContent();
    }

    private static IResult Follow(DeskApi desk, HttpContext context)
    {
        ClerkOf(desk, context);
        context.Response.RegisterForDispose(desk.Clerks.Open());
        return EventStream.Result(
            desk, context, desk.Feed.FollowAsync,
            batch => EventStream.Item(batch.Changes is [.., var last] ? last.Sequence : null, DeskEvents.Json(batch)),
            () => Task.FromResult(desk.Callers.MayStay(context)));
    }

    private static Clerk ClerkOf(DeskApi desk, HttpContext context) => desk.Callers.Clerk(context)
        ?? throw new DeskProblemException(StatusCodes.Status401Unauthorized, "This is for clerks who have signed in.");

    private sealed record ClerkWords(string Words);

    private sealed record Closing(Outcome Outcome, string Note = "");

    private sealed record Withdrawal(string Source, string Reason);

    private sealed record ShownHandover(
        HandoverLine Line, IReadOnlyList<string> Said, JsonNode? Message = null, Outcome? Outcome = null, string? Note = null);
}
