using System.Text.Json;
using Kiosk.Core.Knowledge.Importing.Input;
using Kiosk.Core.Knowledge.Importing.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>
/// Questions with their answers (VAC): as CSV with the columns that Rijksoverheid publishes, or as JSON with the Dutch
/// field names of municipal systems.
/// </summary>
internal static class QuestionReader
{
    /// <exception cref="FormatException">It is neither, or lacks a column.</exception>
    public static IEnumerable<InputRecord> Read(InputFile file) =>
        file.Bytes.AsSpan().TrimStart("\xEF\xBB\xBF \t\r\n"u8) is [(byte)'[' or (byte)'{', ..] ? FromJson(file) : FromCsv(file);

    private static IEnumerable<InputRecord> FromCsv(InputFile file) =>
        CsvTable.Read(file.Text(), "question", "reference_answer").Select(row => new InputRecord(row.Name, () =>
        {
            var modified = Fields.Date(row["lastmodified"], "lastmodified");
            var source = Source(row["id"], row["question"], row["canonical"], modified ?? file.Modified, Fields.Divided(row["subjects"]));
            return new Draft(source, MarkupOrPlain(row["reference_answer"])) { IsDated = modified is not null };
        }));

    private static IEnumerable<InputRecord> FromJson(InputFile file) =>
        JsonFields.Records(file, record => Data(record).Field("vraag") is not null).Select((record, place) =>
            new InputRecord(JsonFields.Name(place + 1, Data(record).Text("vraag")), () => Draft(record, file)));

    /// <summary>The question itself, out of what a store of objects wraps around it.</summary>
    private static JsonElement Data(JsonElement record)
    {
        var data = record.Field("record")?.Field("data") ?? record;
        return data.Field("vac") ?? data;
    }

    private static Draft Draft(JsonElement record, InputFile file)
    {
        var data = Data(record);
        if (data.Text("status") is { } status && status.Trim().ToLowerInvariant() is not ("actief" or "active" or "gepubliceerd" or "published"))
        {
            throw new FormatException($"its status is '{Fields.Short(status, "status")}', not 'actief'");
        }

        var question = data.Text("vraag");
        var modified = Fields.Date(data.Text("datumWijziging", "gewijzigd", "lastmodified") ?? record.Field("record")?.Text("startAt"), "date of change");
        var id = data.Text("id", "uuid") ?? record.Text("id", "uuid") ?? Fields.Slug(question ?? "");
        var source = Source(id, question, data.Text("url", "link"), modified ?? file.Modified, []) with
        {
            Owner = data.Texts("afdelingen", "afdelingNaam").FirstOrDefault() ?? "",
            Keywords = [.. data.Texts("trefwoorden", "trefwoord")],
            Audience = Fields.Audience(data.Texts("doelgroep", "naam").SelectMany(name => name.Split(','))),
        };
        return new Draft(source, MarkupOrPlain(data.Text("antwoord")))
        {
            IsDated = modified is not null,
            // The explanation beside an answer is written for whoever gives it.
            StaffNote = data.Text("toelichting") is { } note ? new StaffNote(id, MarkupSections.PlainOf(note)) : null,
        };
    }

    private static Source Source(string? id, string? question, string? url, DateOnly modified, string[] subjects) => new(
        id ?? Fields.Slug(question ?? ""), question ?? "", url is not null && Fields.IsWebAddress(url) ? url : "", modified, "",
        Fields.Noun(subjects.FirstOrDefault() ?? question ?? ""), [.. subjects.Skip(1)], [question ?? ""]);

    private static IReadOnlyList<Section> MarkupOrPlain(string? text) =>
        text is null ? [] : HtmlSections.IsHtml(text) ? HtmlSections.Of(text) : PlainSections.Of(text);
}
