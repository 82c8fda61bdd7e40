using Kiosk.Desk.Protocol;
using Kiosk.Desk.Staff;
using Kiosk.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kiosk.Desk.Api;

/// <summary>Adding, locking and removing accounts: for administrators.</summary>
internal static class AccountEndpoints
{
    private const int MaxBytes = 4 * 1024;

    public static void Map(IEndpointRouteBuilder api, DeskApi desk)
    {
        var accounts = api.MapGroup("/desk/accounts");
        accounts.MapGet("/", async Task<IResult> (HttpContext context) =>
        {
            Administrator(context);
            return TypedResults.Json(await desk.Staff.ListAsync(context.RequestAborted), ProtocolJson.Options);
        });
        accounts.MapPost("/", Task<IResult> (HttpContext context) => AddAsync(desk, context)).MaxBody(MaxBytes);
        accounts.MapPost("/{id:guid}/code", (Guid id, HttpContext context) =>
            OrderAsync(context, by => desk.Staff.NewCodeAsync(by, id, context.RequestAborted)));
        accounts.MapPut("/{id:guid}/lock", (Guid id, HttpContext context) =>
            OrderAsync(context, by => desk.Staff.LockAsync(by, id, isLocked: true, context.RequestAborted)));
        accounts.MapDelete("/{id:guid}/lock", (Guid id, HttpContext context) =>
            OrderAsync(context, by => desk.Staff.LockAsync(by, id, isLocked: false, context.RequestAborted)));
        accounts.MapDelete("/{id:guid}", (Guid id, HttpContext context) =>
            OrderAsync(context, by => desk.Staff.RemoveAsync(by, id, context.RequestAborted)));
    }

    /// <summary>What the caller is told.</summary>
    internal static IResult Answer(StaffResult result) => result switch
    {
        StaffResult.Done => TypedResults.NoContent(),
        StaffResult.Made made => TypedResults.Json(new NewCode(made.Account.Login, made.Code), ProtocolJson.Options),
        StaffResult.Taken => DeskEndpoints.Problem(StatusCodes.Status409Conflict, "The login name or the name is in use."),
        StaffResult.LastAdministrator => DeskEndpoints.Problem(StatusCodes.Status409Conflict, "It is the last administrator who can sign in."),
        StaffResult.Refused => DeskEndpoints.Problem(StatusCodes.Status401Unauthorized, "The name, password or code is wrong, or the account is locked."),
        _ => DeskEndpoints.Problem(StatusCodes.Status404NotFound, "There is no such account."),
    };

    private static async Task<IResult> AddAsync(DeskApi desk, HttpContext context)
    {
        var by = Administrator(context);
        var given = await DeskRequest.ReadJsonAsync<NewAccount>(context, MaxBytes);
        return Answer(await desk.Staff.AddAsync(
            by, StaffNames.Login(given.Login), StaffNames.Name(given.Name), given.Role, context.RequestAborted));
    }

    private static async Task<IResult> OrderAsync(HttpContext context, Func<string, Task<StaffResult>> order) =>
        Answer(await order(Administrator(context)));

    /// <returns>The name of who calls.</returns>
    private static string Administrator(HttpContext context) => SignedInStaff.Of(context, StaffRole.Administrator).Account.Name;

    private sealed record NewAccount(string Login, string Name, StaffRole Role);

    private sealed record NewCode(string Login, string Code);
}
