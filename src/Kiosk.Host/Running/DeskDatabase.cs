using Kiosk.Desk.Store;
using Kiosk.Host.Settings;
using Npgsql;

namespace Kiosk.Host.Running;

/// <summary>The desk's store as the settings name it.</summary>
internal static class DeskDatabase
{
    /// <param name="database">Connection string of PostgreSQL, or path of an SQLite file.</param>
    /// <exception cref="SettingsException">It is neither.</exception>
    /// <exception cref="DeskStoreException">It can't be used.</exception>
    public static async Task<SqlHandoverStore> OpenAsync(string database, TimeProvider time, CancellationToken cancellationToken) =>
        IsServer(database)
            ? await PostgresHandoverStore.OpenAsync(Checked(database), time, cancellationToken)
            : await SqliteHandoverStore.OpenAsync(database, time, cancellationToken);

    /// <summary>Whether it is a connection string, which unlike a path has KEY=VALUE in it.</summary>
    public static bool IsServer(string database) => database.Contains('=', StringComparison.Ordinal);

    private static string Checked(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        }
        catch (ArgumentException exception)
        {
            // Its message names the key and never a value, which may be a password.
            throw new SettingsException($"DeskServer:Database is no connection string of PostgreSQL: {exception.Message}", exception);
        }
    }
}
