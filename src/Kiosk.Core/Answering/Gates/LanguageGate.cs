using System.Collections.Frozen;
using Kiosk.Core.Answering.Languages;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Someone who does not speak Dutch. The recogniser names a language only when it is about certain, and it writes
/// Dutch words even then, so its word goes before that of the text.
/// </summary>
internal sealed class LanguageGate : IGate
{
    /// <summary>Short sayings, too short to compare; each asks for a language or greets in it as no Dutch speaker would.</summary>
    private static readonly FrozenDictionary<string, string> Sayings = Table(
        ("en", "english|english please|speak english|in english|do you speak english|good morning|good afternoon|help me please|excuse me"),
        ("de", "deutsch|deutsch bitte|auf deutsch|sprechen sie deutsch|guten tag|guten morgen|entschuldigung"),
        ("fr", "francais|en francais|parlez vous francais|bonjour|bonjour madame|bonjour monsieur|excusez moi"),
        ("es", "espanol|en espanol|habla espanol|hola|buenos dias|buenas tardes|por favor"),
        ("pl", "po polsku|dzień dobry|mowi pan po polsku"),
        ("tr", "turkce|merhaba|turkce biliyor musunuz"),
        ("ar", "salam|arabi|salam aleikum"),
        ("uk", "ukrainska|dobryj den|dobryi den"));

    /// <summary>What a recogniser calls Dutch dialects; they are understood as Dutch.</summary>
    private static readonly FrozenSet<string> NearDutch = FrozenSet.Create(LanguageIdentifier.Dutch, "af", "fy", "lb", "nds", "li");

    public Reply? Settle(Question question) =>
        LanguageOf(question) is var language && !NearDutch.Contains(language) ? new OtherLanguage(language) : null;

    private static string LanguageOf(Question question) =>
        question.Heard is { IsEmpty: false } heard && !NearDutch.Contains(heard.Language) ? heard.Language
            : Sayings.TryGetValue(question.Plain, out var language) ? language
            : LanguageIdentifier.Identify(question.Text);

    private static FrozenDictionary<string, string> Table(params (string Language, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split('|'), (row, words) => KeyValuePair.Create(words, row.Language))
            .ToFrozenDictionary();
}
