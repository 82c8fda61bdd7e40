using Kiosk.Core.Knowledge.Importing.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>A record of an input that was not read yet.</summary>
/// <param name="Name">What the person who made the input finds it by: a file, a line, a title.</param>
/// <param name="Read">Reads it; throws a FormatException that says what is wrong with it.</param>
internal sealed record InputRecord(string Name, Func<Draft> Read);

/// <summary>What one record says, checked by itself but not against the others.</summary>
internal sealed record Draft(Source Source, IReadOnlyList<Section> Sections)
{
    public IReadOnlyList<Fee> Fees { get; init; } = [];

    public StaffNote? StaffNote { get; init; }

    /// <summary>The municipality that published it, by the name that the format gives: 'Goes'.</summary>
    public string? Municipality { get; init; }

    /// <summary>Whether the record itself says when it was last changed; otherwise its file does.</summary>
    public bool IsDated { get; init; } = true;

    /// <summary>The draft with clean names and lists.</summary>
    /// <exception cref="FormatException">It has no id, title or text, or one that is too long.</exception>
    public Draft Checked()
    {
        var source = Source with
        {
            Id = Fields.Name(Source.Id, "id"),
            Title = Fields.Name(Source.Title, "title"),
            Url = Fields.Address(Source.Url),
            Owner = Fields.Short(Source.Owner, "owner"),
            Topic = Fields.Name(Source.Topic, "topic"),
            Keywords = Fields.List(Source.Keywords, "keywords"),
            Questions = Fields.List(Source.Questions, "questions"),
        };
        if (Sections.Count == 0)
        {
            throw new FormatException("it has no text");
        }

        return source.ValidFrom > source.ValidUntil
            ? throw new FormatException("its last day comes before its first")
            : this with
            {
                Source = source,
                Fees = [.. Fees.Select(fee => fee with { SourceId = source.Id })],
                StaffNote = StaffNote is null ? null : new StaffNote(source.Id, StaffNote.RevealToStaff()),
            };
    }
}
