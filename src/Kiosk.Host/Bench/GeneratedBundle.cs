using Kiosk.Core.Knowledge;

namespace Kiosk.Host.Bench;

/// <summary>
/// A bundle of any size with made-up words: as many passages, words and known questions a source as real ones have, rare
/// words of each source's own beside words that all share.
/// </summary>
internal sealed class GeneratedBundle
{
    private const int PassagesPerSource = 8;
    private const int SentencesPerPassage = 3;
    private const int WordsPerSentence = 9;
    private const int OwnWords = 12;
    private const int SharedWords = 4_000;

    private static readonly string[] Headings = ["Kosten", "Aanvragen", "Meenemen", "Wachttijd", "Geldigheid", "Ophalen", "Wie", "Bezwaar"];
    private static readonly string[] Asked = ["wat kost een", "hoe vraag ik aan een", "wat neem ik mee voor een", "hoe lang duurt een"];
    private static readonly string[] Syllables = ["ka", "ro", "mel", "tin", "bo", "stra", "vel", "nu", "dor", "pi", "len", "gast", "wer", "oom", "ze", "fi"];

    private readonly Random random;
    private readonly List<string> shared;

    private GeneratedBundle(int seed)
    {
        random = new Random(seed);
        shared = [.. Enumerable.Range(0, SharedWords).Select(_ => Word(random.Next(2, 4)))];
    }

    /// <summary>The bundle, and questions about its sources, two of five in words that they do not list.</summary>
    public static (KnowledgeBundle Bundle, IReadOnlyList<string> Questions) Of(int passages, int questions, int seed = 1)
    {
        var generated = new GeneratedBundle(seed);
        var all = Enumerable.Range(0, (passages + PassagesPerSource - 1) / PassagesPerSource)
            .SelectMany(generated.Passages).Take(passages).ToList();
        var bundle = new KnowledgeBundle(1, new Municipality("gemeente", "", "", []), [.. all.Select(passage => passage.Source).Distinct()], all);
        return (bundle, [.. Enumerable.Range(0, questions).Select(_ => generated.Question(bundle.Sources))]);
    }

    private IEnumerable<Passage> Passages(int number)
    {
        string[] own = [.. Enumerable.Range(0, OwnWords).Select(_ => Word(3))];
        var source = new Source(
            $"s{number}", $"{own[0]} en {own[1]}", "", default, "", own[0], own[..6], [.. Asked.Select(asked => $"{asked} {own[0]}")]);
        return Headings.Select(heading => new Passage(
            source, heading, [.. Enumerable.Range(0, SentencesPerPassage).Select(_ => Sentence(own))]));
    }

    private string Sentence(string[] own) => $"Een {own[0]} {string.Join(' ', Enumerable.Range(0, WordsPerSentence).Select(
        place => place % 3 == 0 ? own[random.Next(own.Length)] : shared[random.Next(shared.Count)]))}.";

    private string Question(IReadOnlyList<Source> sources)
    {
        var source = sources[random.Next(sources.Count)];
        var subject = random.Next(5) < 2 ? $"{source.Keywords[random.Next(source.Keywords.Count)]} {shared[random.Next(shared.Count)]}" : source.Topic;
        return $"{Asked[random.Next(Asked.Length)]} {subject}";
    }

    private string Word(int syllables) => string.Concat(random.GetItems(Syllables, syllables));
}
