using System.Globalization;
using System.Text.Json;
using Kiosk.Core.Knowledge;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage;

/// <summary>
/// The tables of a bundle: one row for the bundle, one for each source, passage, fee, group of synonyms and note for
/// staff. Lists are JSON, days are ISO dates, amounts are decimal text. What is read and written as a whole is a document:
/// the desks with their hours, and the bodies that the kiosk refers to.
/// </summary>
internal static class BundleTables
{
    private const string Schema = """
        CREATE TABLE bundle (version INTEGER NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL, phone TEXT NOT NULL, local_names TEXT NOT NULL);
        CREATE TABLE source (id TEXT PRIMARY KEY, place INTEGER NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, modified TEXT NOT NULL,
          owner TEXT NOT NULL, topic TEXT NOT NULL, keywords TEXT NOT NULL, questions TEXT NOT NULL,
          upl_topics TEXT NOT NULL, audience INTEGER NOT NULL, valid_from TEXT, valid_until TEXT);
        CREATE TABLE passage (place INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES source (id), heading TEXT NOT NULL, sentences TEXT NOT NULL);
        CREATE TABLE fee (place INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES source (id), name TEXT NOT NULL, amount TEXT NOT NULL, valid_from TEXT);
        CREATE TABLE synonyms (place INTEGER PRIMARY KEY, words TEXT NOT NULL);
        CREATE TABLE document (name TEXT PRIMARY KEY, json TEXT NOT NULL);
        CREATE TABLE staff_note (place INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES source (id), text TEXT NOT NULL);
        """;

    private const string Desks = "desks";
    private const string Authorities = "authorities";

    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static void Write(SqliteConnection connection, BundleContents contents, int applicationId, int formatVersion)
    {
        connection.Execute(string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA application_id = {applicationId}; PRAGMA user_version = {formatVersion}; {Schema}"));
        using var transaction = connection.BeginTransaction();
        var (knowledge, staffNotes) = contents;
        WriteMunicipality(connection, knowledge);
        WriteAll(connection, "source", knowledge.Sources, (place, source) =>
        [
            source.Id, place, source.Title, source.Url, Text(source.Modified), source.Owner, source.Topic,
            Json(source.Keywords), Json(source.Questions), Json(source.UplTopics), (int)source.Audience, Text(source.ValidFrom), Text(source.ValidUntil),
        ]);
        WriteAll(connection, "passage", knowledge.Passages, (place, passage) => [place, passage.Source.Id, passage.Heading, Json(passage.Sentences)]);
        WriteAll(connection, "fee", knowledge.Fees, (place, fee) =>
            [place, fee.SourceId, fee.Name, fee.Amount.ToString(CultureInfo.InvariantCulture), Text(fee.From)]);
        WriteAll(connection, "synonyms", knowledge.Synonyms, (place, words) => [place, Json(words)]);
        connection.Execute("INSERT INTO document VALUES ($1, $2), ($3, $4)",
            Desks, Json(knowledge.Municipality.Desks), Authorities, Json(knowledge.Authorities));
        WriteAll(connection, "staff_note", staffNotes, (place, note) => [place, note.SourceId, note.RevealToStaff()]);
        transaction.Commit();
    }

    /// <summary>What may be spoken; notes for staff are not read.</summary>
    public static KnowledgeBundle Read(SqliteConnection connection)
    {
        var (version, municipality) = ReadMunicipality(connection);
        var sources = ReadSources(connection);
        var knowledge = new KnowledgeBundle(
            version, municipality with { Desks = ReadDocument<Desk>(connection, Desks) ?? [] }, [.. sources.Values], ReadPassages(connection, sources))
        {
            Fees = [.. connection.Rows("SELECT source, name, amount, valid_from FROM fee ORDER BY place").Select(row => new Fee(
                Known(sources, row.GetString(0)).Id, row.GetString(1), decimal.Parse(row.GetString(2), CultureInfo.InvariantCulture), DateOrNull(row, 3)))],
            Synonyms = [.. connection.Rows("SELECT words FROM synonyms ORDER BY place").Select(row => List<string>(row, 0))],
        };
        return ReadDocument<Authority>(connection, Authorities) is { } authorities ? knowledge with { Authorities = authorities } : knowledge;
    }

    /// <summary>Null when the bundle was made before there were such documents.</summary>
    private static T[]? ReadDocument<T>(SqliteConnection connection, string name) =>
        connection.Number("SELECT count(*) FROM sqlite_master WHERE name = 'document'") == 0 ? null
            : connection.Rows($"SELECT json FROM document WHERE name = '{name}'").Select(row => List<T>(row, 0)).SingleOrDefault();

    public static IReadOnlyList<StaffNote> ReadStaffNotes(SqliteConnection connection) =>
        [.. connection.Rows("SELECT source, text FROM staff_note ORDER BY place").Select(row => new StaffNote(row.GetString(0), row.GetString(1)))];

    private static void WriteMunicipality(SqliteConnection connection, KnowledgeBundle knowledge)
    {
        var municipality = knowledge.Municipality;
        connection.Execute("INSERT INTO bundle VALUES ($1, $2, $3, $4, $5)",
            knowledge.Version, municipality.Name, municipality.Url, municipality.Phone, Json(municipality.LocalNames));
    }

    private static (long Version, Municipality Municipality) ReadMunicipality(SqliteConnection connection) =>
        connection.Rows("SELECT version, name, url, phone, local_names FROM bundle")
            .Select(row => (row.GetInt64(0), new Municipality(row.GetString(1), row.GetString(2), row.GetString(3), List<string>(row, 4))))
            .SingleOrDefault() is (var version, { } municipality)
            ? (version, municipality)
            : throw new FormatException("The bundle has no row about itself.");

    private static Dictionary<string, Source> ReadSources(SqliteConnection connection) => connection
        .Rows("""
            SELECT id, title, url, modified, owner, topic, keywords, questions, upl_topics, audience, valid_from, valid_until
            FROM source ORDER BY place
            """)
        .Select(row => new Source(
            row.GetString(0), row.GetString(1), row.GetString(2), Date(row, 3), row.GetString(4), row.GetString(5),
            List<string>(row, 6), List<string>(row, 7))
        {
            UplTopics = List<UplTopic>(row, 8),
            Audience = (Audience)row.GetInt32(9),
            ValidFrom = DateOrNull(row, 10),
            ValidUntil = DateOrNull(row, 11),
        })
        .ToDictionary(source => source.Id);

    private static List<Passage> ReadPassages(SqliteConnection connection, Dictionary<string, Source> sources) =>
        [.. connection.Rows("SELECT source, heading, sentences FROM passage ORDER BY place")
            .Select(row => new Passage(Known(sources, row.GetString(0)), row.GetString(1), List<string>(row, 2)))];

    private static Source Known(Dictionary<string, Source> sources, string id) =>
        sources.TryGetValue(id, out var source) ? source : throw new FormatException("A row names a source that is not there.");

    /// <summary>One row for each item; its values in the order of the columns.</summary>
    private static void WriteAll<T>(SqliteConnection connection, string table, IEnumerable<T> items, Func<int, T, object?[]> values)
    {
        using var command = connection.CreateCommand();
        foreach (var (place, item) in items.Index())
        {
            var row = values(place, item);
            if (place == 0)
            {
                command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", row.Select((_, column) => $"${column + 1}"))})";
            }

            command.Parameters.Clear();
            command.AddValues(row);
            command.ExecuteNonQuery();
        }
    }

    private static string Json<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list);

    private static T[] List<T>(SqliteDataReader row, int column) =>
        JsonSerializer.Deserialize<T[]>(row.GetString(column), Strict) ?? [];

    private static string? Text(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Date(SqliteDataReader row, int column) =>
        DateOnly.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture);

    private static DateOnly? DateOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Date(row, column);
}
