using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Referrals;

/// <summary>
/// Finds the body that does what is asked, by its name or by a subject of which every word is said. A municipal source
/// that is sure enough and holds those words or names that body goes first: the municipality then says it itself.
/// </summary>
internal sealed class ReferralFinder(IReadOnlyList<Authority> authorities, IStemmer stemmer)
{
    private readonly List<Phrase> phrases =
    [
        .. authorities.SelectMany(authority => authority.Names.Concat(authority.Subjects).Select(text => Phrase.Of(authority, text, stemmer, isAlone: false))
                .Concat(authority.Alone.Select(text => Phrase.Of(authority, text, stemmer, isAlone: true))))
            .Where(phrase => phrase.Stems.Count > 0)
            // What says more goes first.
            .OrderByDescending(phrase => phrase.Stems.Count).ThenByDescending(phrase => phrase.Stems.Sum(stem => stem.Length)),
    ];

    /// <param name="question">The question, completed from the conversation.</param>
    /// <param name="answers">Whether a municipal passage is sure enough to be spoken; null when there is none.</param>
    public Referral? Find(string question, Passage? answers)
    {
        var asked = new SaidWords(DutchTokenizer.Words(question), stemmer);
        var subjects = DutchTokenizer.ContentWords(question)
            .Where(word => !CommonWords.Contains(word) && !AspectWords.IsAspectWord(word)).Select(stemmer.Stem).ToHashSet();
        return phrases.FirstOrDefault(phrase => phrase.Stems.All(asked.Contains) && (!phrase.IsAlone || subjects.IsSubsetOf(phrase.Stems))) is { } said
                && !IsCovered(said, answers)
            ? new Referral(said.Authority)
            : null;
    }

    private bool IsCovered(Phrase said, Passage? passage)
    {
        if (passage is null)
        {
            return false;
        }

        var source = passage.Source;
        var words = new SaidWords(
            [.. source.Keywords.Concat(source.Questions).Append(source.Topic).Append(source.Title).Append(passage.Heading).Append(passage.Text)
                .SelectMany(DutchTokenizer.Words)],
            stemmer);
        return said.Stems.All(words.Contains)
            || said.Authority.Names.Any(name => DutchTokenizer.ContentWords(name).Select(stemmer.Stem).All(words.Contains));
    }

    /// <param name="IsAlone">Whether it counts only when nothing else is asked about.</param>
    private sealed record Phrase(Authority Authority, IReadOnlyList<string> Stems, bool IsAlone)
    {
        public static Phrase Of(Authority authority, string text, IStemmer stemmer, bool isAlone) =>
            new(authority, [.. DutchTokenizer.ContentWords(text).Select(stemmer.Stem)], isAlone);
    }

    /// <summary>Stems of words, of each two in a row as one compound, and how the longer ones sound.</summary>
    private sealed class SaidWords
    {
        private const int MinSoundLength = 6;
        private const int MinCompoundLength = 7;

        private readonly HashSet<string> stems;
        private readonly HashSet<string> compounds;
        private readonly HashSet<string> sounds;

        public SaidWords(IReadOnlyList<string> words, IStemmer stemmer)
        {
            stems = [.. words.Select(stemmer.Stem)];
            compounds = [.. words.Zip(words.Skip(1), string.Concat).Where(compound => compound.Length >= MinCompoundLength).Select(stemmer.Stem)];
            sounds = [.. stems.Where(stem => stem.Length >= MinSoundLength).Select(SoundKey.Of)];
        }

        public bool Contains(string stem) =>
            stems.Contains(stem) || compounds.Contains(stem) || (stem.Length >= MinSoundLength && sounds.Contains(SoundKey.Of(stem)));
    }
}
