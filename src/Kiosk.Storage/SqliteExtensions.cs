using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage;

internal static class SqliteExtensions
{
    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <returns>How many rows were changed.</returns>
    public static int Execute(this SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.AddValues(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Gives $1, $2 and so on their values.</summary>
    public static void AddValues(this SqliteCommand command, object?[] values)
    {
        for (var value = 0; value < values.Length; value++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${value + 1}"), values[value] ?? DBNull.Value);
        }
    }

    public static IEnumerable<SqliteDataReader> Rows(this SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.AddValues(values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader;
        }
    }
}
