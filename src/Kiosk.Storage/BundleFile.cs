using System.Globalization;
using System.Text.Json;
using Kiosk.Core.Knowledge;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage;

/// <summary>A knowledge bundle as one SQLite file.</summary>
public static class BundleFile
{
    /// <summary>Marks the file as ours in SQLite's header ('KIOS').</summary>
    private const int ApplicationId = 0x4B494F53;

    private const int FormatVersion = 2;
    private const long MaxBytes = 1L << 30;

    /// <summary>Writes a bundle without notes for staff.</summary>
    /// <exception cref="BundleException">The folder can't be written.</exception>
    public static void Write(KnowledgeBundle knowledge, string path) => Write(new BundleContents(knowledge, []), path);

    /// <summary>Writes the bundle; an existing file is replaced only when the new one is complete.</summary>
    /// <exception cref="BundleException">The folder can't be written.</exception>
    public static void Write(BundleContents contents, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            WriteWhole(contents, path + ".new", path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BundleException($"{path} can't be written: {exception.Message}", exception);
        }
    }

    private static void WriteWhole(BundleContents contents, string unfinished, string path)
    {
        File.Delete(unfinished);
        try
        {
            using (var connection = Open(unfinished, SqliteOpenMode.ReadWriteCreate))
            {
                BundleTables.Write(connection, contents, ApplicationId, FormatVersion);
            }

            DurableFile.Replace(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>What may be spoken.</summary>
    /// <exception cref="BundleException">The file is missing, too large, damaged, or of another format.</exception>
    public static KnowledgeBundle Read(string path) => Read(path, BundleTables.Read);

    /// <summary>The bundle with its notes for staff, for those who make, check and show it.</summary>
    /// <exception cref="BundleException">The file is missing, too large, damaged, or of another format.</exception>
    public static BundleContents ReadContents(string path) =>
        Read(path, connection => new BundleContents(BundleTables.Read(connection), BundleTables.ReadStaffNotes(connection)));

    private static T Read<T>(string path, Func<SqliteConnection, T> read)
    {
        RequireFile(path);
        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new BundleException($"{path} is larger than {MaxBytes >> 20} MB, so it is not a knowledge bundle.");
        }

        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadOnly);
            Check(connection, path);
            return read(connection);
        }
        catch (Exception exception) when (exception is SqliteException or JsonException or FormatException or InvalidCastException
            or ArgumentException or OverflowException)
        {
            throw new BundleException($"{path} is not a knowledge bundle or is damaged: install it again.", exception);
        }
    }

    internal static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new BundleException($"{path} is missing: make it with 'kiosk knowledge import' or name another with --knowledge.");
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        // Immutable: only the file itself is read, never a journal beside it that could change what was signed.
        var source = mode == SqliteOpenMode.ReadOnly ? $"file:{Uri.EscapeDataString(Path.GetFullPath(path))}?immutable=1" : path;
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Check(SqliteConnection connection, string path)
    {
        if (connection.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new BundleException($"{path} is not a knowledge bundle: make one with 'kiosk knowledge import'.");
        }

        if (connection.Number("PRAGMA user_version") is var version && version != FormatVersion)
        {
            throw new BundleException(string.Create(CultureInfo.InvariantCulture,
                $"{path} has format {version}, this kiosk reads format {FormatVersion}: import the sources again."));
        }
    }
}

/// <summary>A bundle can't be read or written; the message names the file, what was expected and what to do.</summary>
public sealed class BundleException(string message, Exception? inner = null) : Exception(message, inner);
