using System.Numerics;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Reads the signs that a sentence of a source holds what is asked: how its passage fits, which words and aspects it shares
/// with the question, how near it comes to it, and what kind of fact it states.
/// </summary>
internal sealed class SentenceReader(IEmbedder embedder)
{
    /// <summary>The names of the signs, in the order of <see cref="Read"/>.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Fit", "FitBehind", "NearPassage", "NearPassageBehind", "NearHeading", "Near", "NearBehind", "Words", "WordsBehindInPassage", "WordsBehind",
        "Place", "SentencesOfPassage", "SharedAspects", "SharedWithHeading", "AskedAspects", "UnaskedAspects", "HeadingWords", "TextWords",
        "BestSentence", "UnaskedHeading", "UnaskedAspect", "Linked", "Negation", "IsFirst", "HasAmount", "HasFigure", "HasWebAddress", "IsQuestion",
        "Length",
    ];

    /// <returns>For each passage and each of its sentences one value for each of <see cref="Names"/>.</returns>
    public double[][][] Read(string question, AskedQuestion asked, FoundSource source)
    {
        var direction = embedder.Embed(question);
        Near[] near = [.. source.Passages.Select(passage => Nearness(direction, passage))];
        var best = (
            Fit: source.Fits.Max(),
            Passage: near.Max(passage => passage.Whole),
            Sentence: near.SelectMany(passage => passage.Sentences).DefaultIfEmpty().Max(),
            Words: source.Matches.SelectMany(match => match.Sentences).DefaultIfEmpty().Max());
        return [.. source.Passages.Select((passage, place) => passage.Sentences.Select((sentence, number) =>
            (double[])
            [
                source.Fits[place], source.Fits[place] - best.Fit,
                near[place].Whole, near[place].Whole - best.Passage, near[place].Heading,
                near[place].Sentences[number], near[place].Sentences[number] - best.Sentence,
                .. Words(source.Matches[place].Sentences, number, best.Words),
                number, passage.Sentences.Count,
                .. Shared(asked.Aspects, source.Profiles[place], number),
                .. OfPassage(source.Matches[place].Signs),
                .. OfText(sentence),
            ]).ToArray())];
    }

    private Near Nearness(float[] direction, Passage passage) => new(
        Cosine(direction, $"{passage.Heading} {passage.Text}"),
        Cosine(direction, passage.Heading),
        [.. passage.Sentences.Select(sentence => Cosine(direction, sentence))]);

    private double Cosine(float[] direction, string text) => embedder.Embed(text).Zip(direction, (left, right) => left * right).Sum();

    /// <summary>Sentences behind those that are looked at have no words.</summary>
    private static double[] Words(double[] ofPassage, int number, double best)
    {
        var words = number < ofPassage.Length ? ofPassage[number] : 0;
        return [words, words - ofPassage.DefaultIfEmpty().Max(), words - best];
    }

    private static double[] Shared(Aspects asked, PassageProfile profile, int number)
    {
        var told = number < profile.OfSentences.Length ? profile.OfSentences[number] : Aspects.None;
        return
        [
            AspectWords.Shared(asked, told), AspectWords.Shared(asked, profile.OfHeading), BitOperations.PopCount((uint)asked),
            BitOperations.PopCount((uint)(told & ~asked)),
        ];
    }

    private static double[] OfPassage(in PassageSigns signs) =>
        [signs.HeadingWords, signs.TextWords, signs.BestSentence, signs.UnaskedHeading, signs.UnaskedAspect, signs.Linked, signs.Negation, signs.IsFirst];

    private static double[] OfText(string sentence) =>
    [
        sentence.Contains('€') ? 1 : 0, sentence.Any(char.IsAsciiDigit) ? 1 : 0, sentence.Contains("www.", StringComparison.Ordinal) ? 1 : 0,
        sentence.EndsWith('?') ? 1 : 0, DutchTokenizer.Words(sentence).Count,
    ];

    /// <summary>Cosines with the question.</summary>
    private sealed record Near(double Whole, double Heading, double[] Sentences);
}
