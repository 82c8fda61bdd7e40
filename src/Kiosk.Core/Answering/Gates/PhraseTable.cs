namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// What people say in one kind of danger or distress: phrases that settle it by themselves, and phrases that do unless
/// something beside them says that nothing is wrong now. The phrases stand in Phrases/NAME.txt under '# certain' and
/// '# likely', one a line in the notation of <see cref="WordPatterns"/>; lists.txt names the lists of words, one a line
/// as 'name: a|b|c', which may hold those above it.
/// </summary>
internal sealed class PhraseTable
{
    private const string LikelyHeading = "# likely";

    private static readonly (string Name, string Words)[] Lists = ReadLists();

    private readonly WordPatterns certain;
    private readonly WordPatterns likely;
    private readonly Func<IReadOnlyList<string>, bool> isHarmless;

    private PhraseTable(WordPatterns certain, WordPatterns likely, Func<IReadOnlyList<string>, bool> isHarmless)
    {
        this.certain = certain;
        this.likely = likely;
        this.isHarmless = isHarmless;
    }

    /// <param name="name">The file of phrases.</param>
    /// <param name="isHarmless">Whether the words say that nothing is wrong now, so that likely phrases do not count.</param>
    public static PhraseTable Load(string name, Func<IReadOnlyList<string>, bool> isHarmless)
    {
        var lines = Read(name).Where(line => line != "# certain").ToList();
        var heading = lines.IndexOf(LikelyHeading);
        return new PhraseTable(Parse(lines[..heading]), Parse(lines[(heading + 1)..]), isHarmless);
    }

    /// <param name="words">Lower-case words without accents, alarm numbers joined.</param>
    public bool IsFoundIn(IReadOnlyList<string> words) => certain.IsMatch(words) || (likely.IsMatch(words) && !isHarmless(words));

    private static WordPatterns Parse(IEnumerable<string> lines) => WordPatterns.Parse(string.Join('\n', lines), Lists);

    private static (string Name, string Words)[] ReadLists()
    {
        var lists = new List<(string Name, string Words)>();
        foreach (var parts in Read("lists").Select(line => line.Split(": ")))
        {
            lists.Add((parts[0], WordPatterns.Named(parts[1], lists)));
        }

        return [.. lists];
    }

    private static string[] Read(string name)
    {
        using var stream = typeof(PhraseTable).Assembly.GetManifestResourceStream($"phrases.{name}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
