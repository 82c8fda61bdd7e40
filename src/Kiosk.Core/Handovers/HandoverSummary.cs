using System.Globalization;
using Kiosk.Core.Answering;

namespace Kiosk.Core.Handovers;

/// <summary>
/// What a clerk reads first, in Dutch, in the three lengths that municipal contact systems have room for: whole
/// sentences, the most important first. The lengths are those of onderwerp, inhoud and reactie in Klantinteracties.
/// </summary>
/// <param name="Line">At most <see cref="MaxLine"/> characters.</param>
/// <param name="Paragraph">At most <see cref="MaxParagraph"/> characters.</param>
/// <param name="Page">At most <see cref="MaxPage"/> characters.</param>
public sealed record HandoverSummary(string Line, string Paragraph, string Page)
{
    public const int MaxLine = 200;
    public const int MaxParagraph = 1000;
    public const int MaxPage = 4000;

    /// <summary>Enough to see what a question or a reply is about, in characters.</summary>
    private const int MaxQuoted = 120;

    public static HandoverSummary Of(Handover handover)
    {
        var sentences = Sentences(handover).ToList();
        return new HandoverSummary(Fit(sentences, MaxLine), Fit(sentences, MaxParagraph), Fit(sentences, MaxPage));
    }

    /// <summary>Without the words: they belong in no log.</summary>
    public override string ToString() => nameof(HandoverSummary);

    /// <summary>Each sentence that still fits, in order; one that does not is left out as a whole.</summary>
    private static string Fit(IEnumerable<string> sentences, int max)
    {
        var text = "";
        foreach (var sentence in sentences)
        {
            var longer = text.Length == 0 ? sentence : $"{text} {sentence}";
            text = longer.Length <= max ? longer : text;
        }

        return text;
    }

    private static IEnumerable<string> Sentences(Handover handover)
    {
        yield return Reason(handover);
        var asked = handover.Conversation;
        if (asked.Count == 0)
        {
            yield break;
        }

        yield return $"Laatste vraag: {Question(asked[^1])}.";
        foreach (var sentence in WentWrong(asked).Concat(Sources(asked)))
        {
            yield return sentence;
        }

        foreach (var exchange in asked.Reverse())
        {
            yield return $"Gevraagd: {Question(exchange)}. De kiosk zei: {Quoted(string.Join(' ', exchange.Spoken))}.";
        }
    }

    private static string Reason(Handover handover) => handover.Reason switch
    {
        HandoverReason.NotFound => "De kiosk vond geen antwoord.",
        HandoverReason.NotUnderstood => "De kiosk verstond de inwoner niet.",
        HandoverReason.Referral => "De vraag hoort bij een andere organisatie.",
        HandoverReason.Emergency => "Spoed: er is misschien gevaar.",
        HandoverReason.Distress => "Spoed: de inwoner heeft het moeilijk.",
        HandoverReason.OtherLanguage => $"De inwoner spreekt geen Nederlands maar {LanguageName(handover.Language)}.",
        HandoverReason.Abuse => "De inwoner was boos.",
        _ => "De inwoner vroeg om een medewerker.",
    };

    private static IEnumerable<string> WentWrong(IReadOnlyList<Exchange> asked)
    {
        if (asked.Count(exchange => exchange.Reply == nameof(NotFound)) is > 0 and var notFound)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"De kiosk vond {notFound} keer geen antwoord.");
        }

        if (asked.Count(exchange => exchange.Reply == nameof(NotUnderstood)) is > 0 and var notUnderstood)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"De kiosk verstond de inwoner {notUnderstood} keer niet.");
        }
    }

    private static IEnumerable<string> Sources(IReadOnlyList<Exchange> asked) =>
        asked.Select(exchange => exchange.Source).OfType<Knowledge.Source>().Distinct().Reverse()
            .Select(source => $"Gebruikte bron: {Quoted(source.Title)}, bijgewerkt op {Phrases.Date(source.Modified)}.");

    private static string LanguageName(string code) => code switch
    {
        "ar" => "Arabisch",
        "de" => "Duits",
        "en" => "Engels",
        "es" => "Spaans",
        "fr" => "Frans",
        "pl" => "Pools",
        "tr" => "Turks",
        "uk" => "Oekraïens",
        _ => "een andere taal",
    };

    /// <summary>Masked once more: what is shown here must not hang on who made the exchange.</summary>
    private static string Question(Exchange exchange) => Quoted(PersonalDataMask.Mask(exchange.Question).Text);

    /// <summary>On one line between quotes; a long text ends after a whole word.</summary>
    private static string Quoted(string text)
    {
        var words = text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var kept = new List<string>();
        var length = 0;
        foreach (var word in words.TakeWhile(word => (length += word.Length + 1) <= MaxQuoted))
        {
            kept.Add(word);
        }

        var quoted = string.Join(' ', kept);
        return $"'{(kept.Count < words.Length ? $"{quoted} …" : quoted.TrimEnd('.'))}'";
    }
}
