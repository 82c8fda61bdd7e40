using System.Data.Common;
using Kiosk.Desk.Store;

namespace Kiosk.Host.Running;

/// <summary>Whether this desk process can do its work, for a load balancer or a monitor; nothing here is about a citizen.</summary>
/// <param name="Database">'there' or 'away'.</param>
internal sealed record DeskHealth(string Database)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>GET /health: 200, or 503 while the database is away.</summary>
    public static void Map(IEndpointRouteBuilder routes, IHandoverStore store) =>
        routes.MapGet("/health", async (CancellationToken cancellationToken) =>
            await AnswersAsync(store, cancellationToken)
                ? TypedResults.Json(new DeskHealth("there"))
                : TypedResults.Json(new DeskHealth("away"), statusCode: StatusCodes.Status503ServiceUnavailable));

    private static async Task<bool> AnswersAsync(IHandoverStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store.LastChangeAsync(cancellationToken).WaitAsync(Limit, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is DbException or TimeoutException)
        {
            return false;
        }
    }
}
