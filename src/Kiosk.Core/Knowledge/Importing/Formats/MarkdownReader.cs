using Kiosk.Core.Knowledge.Importing.Input;
using Kiosk.Core.Knowledge.Importing.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>Markdown pages with front matter, as in 'seeds'.</summary>
internal static class MarkdownReader
{
    public static IEnumerable<InputRecord> Read(InputFile file) => [new InputRecord(file.Name, () => Draft(file))];

    private static Draft Draft(InputFile file)
    {
        var (draft, body) = FrontMatter.Split(file.Text());
        return draft with { Sections = MarkdownSections.Of(body) };
    }
}
