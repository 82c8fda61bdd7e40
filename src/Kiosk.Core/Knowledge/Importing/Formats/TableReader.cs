using Kiosk.Core.Knowledge.Importing.Input;
using Kiosk.Core.Knowledge.Importing.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>
/// Our own CSV, as a spreadsheet saves it: 'question' and 'answer', and where they are known 'id', 'title', 'url',
/// 'modified', 'owner', 'topic', 'keywords', 'questions' (both divided by '|'), 'audience', 'valid_from', 'valid_until',
/// 'upl' and 'staff_note'.
/// </summary>
internal static class TableReader
{
    /// <exception cref="FormatException">A needed column is missing.</exception>
    public static IEnumerable<InputRecord> Read(InputFile file) =>
        CsvTable.Read(file.Text(), "question", "answer").Select(row => new InputRecord(row.Name, () => Draft(row, file)));

    private static Draft Draft(CsvRow row, InputFile file)
    {
        var question = row["question"] ?? "";
        var modified = Fields.Date(row["modified"], "modified");
        var title = row["title"] ?? question;
        var id = row["id"] ?? Fields.Slug(question);
        var source = new Source(
            id, title, row["url"] ?? "", modified ?? file.Modified, row["owner"] ?? "", row["topic"] ?? Fields.Noun(title),
            Fields.Divided(row["keywords"]), [question, .. Fields.Divided(row["questions"])])
        {
            Audience = Fields.Audience(Fields.Divided(row["audience"])),
            ValidFrom = Fields.Date(row["valid_from"], "valid_from"),
            ValidUntil = Fields.Date(row["valid_until"], "valid_until"),
            UplTopics = Fields.Upl(row["upl"], null),
        };
        var answer = row["answer"] ?? "";
        return new Draft(source, HtmlSections.IsHtml(answer) ? HtmlSections.Of(answer) : PlainSections.Of(answer))
        {
            IsDated = modified is not null,
            StaffNote = row["staff_note"] is { } note ? new StaffNote(id, PlainText.Lines(note)) : null,
        };
    }
}
