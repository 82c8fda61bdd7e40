using System.Globalization;
using System.Text.Json;
using Kiosk.Core.Knowledge;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage;

/// <summary>The tables of a bundle: one row for the bundle, one for each source, one for each passage. Lists are JSON.</summary>
internal static class BundleTables
{
    private const string Schema = """
        CREATE TABLE bundle (version INTEGER NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL, phone TEXT NOT NULL, local_names TEXT NOT NULL);
        CREATE TABLE source (id TEXT PRIMARY KEY, place INTEGER NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, modified TEXT NOT NULL,
          owner TEXT NOT NULL, topic TEXT NOT NULL, keywords TEXT NOT NULL, questions TEXT NOT NULL);
        CREATE TABLE passage (place INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES source (id), heading TEXT NOT NULL, sentences TEXT NOT NULL);
        """;

    public static void Write(SqliteConnection connection, KnowledgeBundle bundle, int applicationId, int formatVersion)
    {
        connection.Execute(string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA application_id = {applicationId}; PRAGMA user_version = {formatVersion}; {Schema}"));
        using var transaction = connection.BeginTransaction();
        var municipality = bundle.Municipality;
        connection.Execute("INSERT INTO bundle VALUES ($1, $2, $3, $4, $5)",
            bundle.Version, municipality.Name, municipality.Url, municipality.Phone, Json(municipality.LocalNames));
        foreach (var (place, source) in bundle.Sources.Index())
        {
            connection.Execute("INSERT INTO source VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                source.Id, place, source.Title, source.Url, source.Modified.ToString("O", CultureInfo.InvariantCulture),
                source.Owner, source.Topic, Json(source.Keywords), Json(source.Questions));
        }

        foreach (var (place, passage) in bundle.Passages.Index())
        {
            connection.Execute("INSERT INTO passage VALUES ($1, $2, $3, $4)",
                place, passage.Source.Id, passage.Heading, Json(passage.Sentences));
        }

        transaction.Commit();
    }

    public static KnowledgeBundle Read(SqliteConnection connection)
    {
        var (version, municipality) = connection.Rows("SELECT version, name, url, phone, local_names FROM bundle")
            .Select(row => (row.GetInt64(0), new Municipality(row.GetString(1), row.GetString(2), row.GetString(3), List(row, 4))))
            .SingleOrDefault();
        var sources = connection.Rows("SELECT id, title, url, modified, owner, topic, keywords, questions FROM source ORDER BY place")
            .Select(row => new Source(row.GetString(0), row.GetString(1), row.GetString(2), Date(row, 3),
                row.GetString(4), row.GetString(5), List(row, 6), List(row, 7)))
            .ToDictionary(source => source.Id);
        var passages = connection.Rows("SELECT source, heading, sentences FROM passage ORDER BY place")
            .Select(row => new Passage(Known(sources, row.GetString(0)), row.GetString(1), List(row, 2)))
            .ToList();
        return municipality is null
            ? throw new FormatException("The bundle has no row about itself.")
            : new KnowledgeBundle(version, municipality, [.. sources.Values], passages);
    }

    private static Source Known(Dictionary<string, Source> sources, string id) =>
        sources.TryGetValue(id, out var source) ? source : throw new FormatException("A passage has no source.");

    private static string Json(IReadOnlyList<string> list) => JsonSerializer.Serialize(list);

    private static string[] List(SqliteDataReader row, int column) =>
        JsonSerializer.Deserialize<string[]>(row.GetString(column)) ?? [];

    private static DateOnly Date(SqliteDataReader row, int column) =>
        DateOnly.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture);
}
