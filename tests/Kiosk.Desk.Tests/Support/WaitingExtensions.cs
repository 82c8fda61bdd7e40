namespace Kiosk.Desk.Tests.Support;

internal static class WaitingExtensions
{
    /// <summary>Far more than anything takes, also on a busy machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Task WithinLimit(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    public static Task<T> WithinLimit<T>(this Task<T> task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <summary>Looks again at every change of a store until it is so.</summary>
    public static async Task UntilAsync(this Kiosk.Desk.Store.IHandoverStore store, Func<Task<bool>> isSo)
    {
        while (true)
        {
            var next = store.NextChange;
            if (await isSo())
            {
                return;
            }

            await next.WithinLimit();
        }
    }
}
