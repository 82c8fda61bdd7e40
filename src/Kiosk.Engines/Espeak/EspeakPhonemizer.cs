using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Espeak;

/// <summary>
/// Sounds of a text from espeak-ng. Each clause ends with the punctuation mark that closed it, which neural
/// voices are trained to phrase by.
/// </summary>
public sealed partial class EspeakPhonemizer : IPhonemizer
{
    private readonly EspeakEngine engine;
    private readonly string voice;

    /// <exception cref="ValidationException">An option is out of range, or the voice has no such variant.</exception>
    /// <exception cref="EngineException">espeak-ng or the language is missing.</exception>
    public EspeakPhonemizer(EspeakOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        voice = options.VoiceName;
        engine = EspeakEngine.With(options);
    }

    // espeak-ng 1.51 loses the first character after a clause boundary that it finds itself, so the text is
    // divided here and what is left of its punctuation taken out.
    public IReadOnlyList<string> ToPhonemes(string text) =>
        [.. Clause().Matches(text)
            .Select(match => (Words: NoWord().Replace(match.Groups["words"].Value, " ").Trim(), Mark: match.Groups["mark"].Value))
            .Where(clause => clause.Words.Length > 0)
            .Select(clause => LanguageSwitch().Replace(engine.ToPhonemes(clause.Words, voice), "") + clause.Mark)];

    [GeneratedRegex(@"(?<words>.+?)(?:(?<mark>[.,;:?!])[.,;:?!)""'’”]*(?:\s+|$)|$)", RegexOptions.Singleline)]
    private static partial Regex Clause();

    // Letters with their accents, figures, apostrophes and hyphens inside words stay.
    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}'’\- ]+|(?<!\p{L})-|-(?!\p{L})")]
    private static partial Regex NoWord();

    // espeak-ng writes '(en)' where it switches to another language's rules for a foreign word.
    [GeneratedRegex(@"\([a-z]{2,3}(-[a-z]+)*\)")]
    private static partial Regex LanguageSwitch();
}
