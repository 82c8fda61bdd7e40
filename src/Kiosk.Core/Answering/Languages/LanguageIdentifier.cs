using System.Text.RegularExpressions;

namespace Kiosk.Core.Answering.Languages;

/// <summary>
/// Tells whether words are Dutch or which other language they are. Letters of another script decide by themselves;
/// else each word is compared by its letter sequences with sample sentences of seven languages. Names (a capital inside
/// the sentence) don't count, no single word decides alone, and Dutch wins unless another language is clearly ahead:
/// dialect, Frisian and loan words are what citizens say.
/// </summary>
internal static partial class LanguageIdentifier
{
    public const string Dutch = "nl";

    /// <summary>Fewer different words are not compared: they look like many languages.</summary>
    private const int MinWords = 3;

    // Differences of log-likelihood, in nats. Chosen on the sample sentences, each left out in its turn.
    private const double MostOfOneWord = 5;
    private const double OwnLetter = 8;
    private const double ClearlyAhead = 3;

    private static readonly (string Language, string Letters)[] OwnLetters =
        [("tr", "ışğç"), ("pl", "łąężźśćń"), ("de", "ßä"), ("es", "ñ"), ("fr", "çêèœ")];

    private static readonly LetterProfile DutchProfile = LetterProfile.Load(Dutch);
    private static readonly LetterProfile[] Others = [.. new[] { "de", "en", "es", "fr", "pl", "tr" }.Select(LetterProfile.Load)];

    /// <returns>ISO 639-1 code; Dutch when in doubt.</returns>
    public static string Identify(string text)
    {
        if (Script(text) is { } script)
        {
            return script;
        }

        var words = WithoutNames([.. Word().Matches(text).Select(match => match.Value)]);
        if (words.Count < MinWords)
        {
            return Dutch;
        }

        var (language, lead) = Others.Select(other => (other.Language, Lead: words.Sum(word => Lead(word, other))))
            .MaxBy(found => found.Lead);
        return lead > ClearlyAhead ? language : Dutch;
    }

    private static double Lead(string word, LetterProfile other)
    {
        var lead = Math.Clamp(other.LogLikelihood(word) - DutchProfile.LogLikelihood(word), -MostOfOneWord, MostOfOneWord);
        return OwnLetters.Any(own => own.Language == other.Language && word.IndexOfAny([.. own.Letters]) >= 0) ? lead + OwnLetter : lead;
    }

    /// <summary>The one language that is expected in a script, when most letters are of it.</summary>
    private static string? Script(string text)
    {
        var letters = text.Count(char.IsLetter);
        return 2 * text.Count(letter => letter is >= '\u0600' and <= '\u06FF' && char.IsLetter(letter)) > letters ? "ar"
            : 2 * text.Count(letter => letter is >= '\u0400' and <= '\u04FF') > letters ? "uk"
            : null;
    }

    private static List<string> WithoutNames(List<string> words)
    {
        var kept = words.Where((word, place) => place == 0 || !char.IsUpper(word[0])).ToList();
        return [.. (kept.Count >= MinWords ? kept : words).Select(word => word.ToLowerInvariant()).Distinct()];
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
