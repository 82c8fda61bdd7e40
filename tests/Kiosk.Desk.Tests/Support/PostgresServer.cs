using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Kiosk.Desk.Tests.Support;

/// <summary>
/// A PostgreSQL server of the tests' own: in a temporary folder, as an unprivileged user, on a local socket only. It ends
/// with the test program, however that ends.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Programs = "/usr/lib/postgresql";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-pg-").FullName;
    private Process? server;
    private int databases;

    /// <summary>Where the newest installed server's programs are; null when there is none.</summary>
    private static string? Bin => !Directory.Exists(Programs) ? null : Directory.GetDirectories(Programs)
        .OrderByDescending(path => double.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))
        .Select(path => Path.Combine(path, "bin"))
        .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")));

    public async ValueTask InitializeAsync()
    {
        if (Bin is not null)
        {
            if (Environment.IsPrivilegedProcess)
            {
                using var giving = Process.Start("chown", ["postgres", folder]);
                await giving.WaitForExitAsync();
            }

            using var making = Unprivileged("\"$1/initdb\" -D \"$2/data\" -A trust -U postgres -E UTF8 --locale=C --no-sync >\"$2/log\" 2>&1");
            await making.WaitForExitAsync();
            Assert.True(making.ExitCode == 0, $"initdb: {await File.ReadAllTextAsync(Path.Combine(folder, "log"))}");
            await StartAsync();
        }
    }

    /// <summary>Connection string of a new, empty database; skips the test where there is no PostgreSQL.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        Assert.SkipWhen(Bin is null, "PostgreSQL is not installed: the tests of the desk's server store need Debian's package postgresql.");
        var name = $"desk{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Stops the server as a power cut would, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private string ConnectionString(string database) => $"Host={folder};Username=postgres;Database={database};Maximum Pool Size=20";

    private async Task StartAsync()
    {
        // When the pipe to the shell closes, the server is killed at once, without the shutdown that would write everything.
        server = Unprivileged(
            """
            "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off >>"$2/log" 2>&1 &
            read -r _
            kill -QUIT $!
            wait $!
            """);
        var waiting = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            Assert.True(waiting.Elapsed < StartLimit && !server.HasExited, "PostgreSQL does not start.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task StopAsync()
    {
        if (server is not null)
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
            server.Dispose();
        }
    }

    /// <summary>Runs a script; $1 is the folder of PostgreSQL's programs, $2 that of the data. PostgreSQL refuses to run as root.</summary>
    private Process Unprivileged(string script)
    {
        string[] command = ["sh", "-c", script, "sh", Bin!, folder];
        string[] all = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. command]
            : command;
        return Process.Start(new ProcessStartInfo(all[0], all[1..]) { RedirectStandardInput = true, WorkingDirectory = folder })!;
    }
}
