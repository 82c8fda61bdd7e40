using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Kiosk.Desk.Store;

/// <summary>The numbered steps that bring a store of any released version to this one; there is no way back.</summary>
internal static class StoreMigrations
{
    /// <summary>Number and statements of each step, in order.</summary>
    public static IReadOnlyList<(int Number, string Sql)> All { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => (int.Parse(name, CultureInfo.InvariantCulture), Text(name)))
            .OrderBy(step => step.Item1)];

    /// <summary>Runs the steps that the store has not had, within the transaction that is open on the connection.</summary>
    /// <exception cref="DeskStoreException">The store was made by a newer version.</exception>
    public static async Task RunAsync(DbConnection connection, IEnumerable<(int Number, string Sql)> steps, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY)", [], cancellationToken);
        var had = await connection.NumberAsync("SELECT coalesce(max(number), 0) FROM migration", [], cancellationToken);
        if (had > All[^1].Number)
        {
            throw new DeskStoreException(
                $"the desk's store is at step {had}, and this program knows {All[^1].Number}: a newer version has used it. Start that version.");
        }

        foreach (var (number, sql) in steps.Where(step => step.Number > had))
        {
            await connection.ExecuteAsync(sql, [], cancellationToken);
            await connection.ExecuteAsync("INSERT INTO migration VALUES (@number)", [("number", number)], cancellationToken);
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>The desk's store can't be used; the message says why and what to do.</summary>
public sealed class DeskStoreException(string message, Exception? cause = null) : Exception(message, cause);
