using System.Text;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>Gathers text in reading order and cuts it into sections at its headings; a heading without text gives none.</summary>
internal sealed class SectionBuilder
{
    private readonly string field;
    private readonly List<Section> sections = [];
    private readonly List<string> sentences = [];
    private readonly StringBuilder block = new();
    private string heading;
    private int count;

    /// <param name="field">Heading of the whole text; those within it are added to it.</param>
    public SectionBuilder(string field) => heading = this.field = field;

    /// <summary>Adds to the paragraph, item or heading that is being read; a line end is one.</summary>
    public void Append(string text) => block.Append(text);

    /// <summary>Ends a paragraph, an item or a row.</summary>
    /// <exception cref="FormatException">The text has too many sentences.</exception>
    public void EndBlock()
    {
        sentences.AddRange(SentenceSplitter.Split(PlainText.Lines(Take())).Select(PlainText.Line).Where(PlainText.SaysSomething));
        if (count + sentences.Count > ImportLimits.MaxSentences)
        {
            throw new FormatException($"it has more than {ImportLimits.MaxSentences} sentences");
        }
    }

    public void EndHeading()
    {
        var said = PlainText.Line(Take());
        if (said.Length > 0)
        {
            EndSection();
            heading = field.Length == 0 || field.Equals(said, StringComparison.OrdinalIgnoreCase) ? said : $"{field}: {said}";
        }
    }

    /// <summary>What was gathered; the builder is not used after it.</summary>
    public IReadOnlyList<Section> Build()
    {
        EndBlock();
        EndSection();
        return sections;
    }

    private void EndSection()
    {
        if (sentences.Count > 0)
        {
            sections.Add(new Section(heading, [.. sentences]));
            count += sentences.Count;
            sentences.Clear();
        }
    }

    private string Take()
    {
        var text = block.ToString();
        block.Clear();
        return text;
    }
}
