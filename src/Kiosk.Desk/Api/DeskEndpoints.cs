using System.Data.Common;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Store;
using Kiosk.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Kiosk.Desk.Api;

/// <summary>What the desk's endpoints work with.</summary>
/// <param name="Municipality">Its name as the pages show it.</param>
/// <param name="Stopping">Cancelled when the desk stops: event streams end then.</param>
public sealed record DeskApi(
    SqlHandoverStore Store, ChangeFeed Feed, ClerkPresence Clerks, IDeskKnowledge Knowledge, IDeskCallers Callers, string Municipality,
    TimeProvider Time, ILogger Log, CancellationToken Stopping)
{
    /// <summary>The municipality's own sign-in; null when it has none.</summary>
    public OpenIdProvider? Provider { get; init; }

    public AuditTrail Audit { get; } = new(Store, Time);

    public StaffStore Staff { get; } = new(Store, Time);

    public StaffSessions Sessions { get; } = new(Store, new AuditTrail(Store, Time), Time);
}

/// <summary>
/// The desk over HTTP: JSON in the forms of docs/schemas, and server-sent events. Every order may be repeated. What is
/// wrong with a request is said as problem+json (RFC 9457); no log line holds what was sent.
/// </summary>
public static class DeskEndpoints
{
    /// <param name="enrolment">Null where kiosks need no certificates.</param>
    public static void Map(IEndpointRouteBuilder routes, DeskApi desk, KioskEnrolment? enrolment = null)
    {
        var api = routes.MapGroup("/api").AddEndpointFilter((context, next) => GuardAsync(desk, context, next));
        KioskEndpoints.Map(api, desk);
        ClerkEndpoints.Map(api, desk);
        SourceEndpoints.Map(api, desk);
        SignInEndpoints.Map(api, desk);
        AccountEndpoints.Map(api, desk);
        AuditEndpoints.Map(api, desk);
        CountsEndpoints.Map(api, desk);
        if (enrolment is not null)
        {
            EnrolmentEndpoints.Map(api, desk, enrolment);
        }
    }

    /// <summary>One byte more than may be sent, so that the desk itself says what is too large.</summary>
    internal static RouteHandlerBuilder MaxBody(this RouteHandlerBuilder route, int bytes) =>
        route.WithMetadata(new RequestSizeLimitAttribute(bytes + 1));

    /// <summary>What the caller is told about an order.</summary>
    internal static IResult Answer(OrderResult result) => result switch
    {
        OrderResult.Done => TypedResults.NoContent(),
        OrderResult.HeldBy held => Problem(
            StatusCodes.Status409Conflict, "Another clerk has it.", new() { ["clerk"] = held.Clerk.Name, ["counter"] = held.Clerk.Counter }),
        OrderResult.NotClaimed => Problem(StatusCodes.Status409Conflict, "Claim it first."),
        OrderResult.Closed closed => Problem(StatusCodes.Status409Conflict, "It is closed.", new() { ["outcome"] = closed.Outcome.ToString() }),
        _ => Problem(StatusCodes.Status404NotFound, "There is no such handover."),
    };

    internal static IResult Problem(int status, string title, Dictionary<string, object?>? more = null) =>
        TypedResults.Problem(statusCode: status, title: title, extensions: more);

    /// <summary>Messages of databases may quote what they were given, so only the kind is written.</summary>
    internal static IResult Unavailable(ILogger log, DbException exception)
    {
        log.LogError("The desk's store can't be used now: {Kind}", exception.GetType().Name);
        return Problem(StatusCodes.Status503ServiceUnavailable, "The desk can't do this now. Try again.");
    }

    private static async ValueTask<object?> GuardAsync(DeskApi desk, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DeskProblemException problem)
        {
            Note(desk, context, problem.Status, problem.About);
            return Problem(problem.Status, problem.Message);
        }
        catch (BadHttpRequestException broken)
        {
            Note(desk, context, broken.StatusCode);
            return Problem(broken.StatusCode, "The request is broken or too large.");
        }
        catch (DbException exception)
        {
            return Unavailable(desk.Log, exception);
        }
    }

    /// <summary>The route as it is mapped, and not as it was called: what was sent may be anything.</summary>
    private static void Note(DeskApi desk, EndpointFilterInvocationContext context, int status, string about = "request") =>
        desk.Log.LogWarning(
            "Refused with {Status}: {About:l}, {Method} {Route}", status, about, context.HttpContext.Request.Method,
            (context.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
}
