using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Kiosk.Desk.Store;

/// <summary>Statements with named values (@id) on any database.</summary>
[SuppressMessage("Security", "CA2100", Justification = "Every statement is a constant of this assembly; what comes from outside is a value.")]
internal static class SqlExtensions
{
    public static async Task<int> ExecuteAsync(
        this DbConnection connection, string sql, (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<List<T>> QueryAsync<T>(
        this DbConnection connection, string sql, (string Name, object? Value)[] values, Func<DbDataReader, T> read,
        CancellationToken cancellationToken)
    {
        await using var command = connection.Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static async Task<long> NumberAsync(
        this DbConnection connection, string sql, (string Name, object? Value)[] values, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(sql, values, row => row.GetInt64(0), cancellationToken)).Single();

    /// <summary>Holds the counter until the commit: who reads a change has seen all that came before it.</summary>
    public static Task<long> NextSequenceAsync(this DbConnection connection, CancellationToken cancellationToken) =>
        connection.NumberAsync("UPDATE counter SET last = last + 1 RETURNING last", [], cancellationToken);

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DbCommand Command(this DbConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
