using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Questions about another municipality's services or another country's documents: the sources of this municipality
/// would answer them with the wrong fee. Someone who was born or married elsewhere still asks this municipality.
/// </summary>
internal sealed partial class ElsewhereGate : IGate
{
    private const int LongestName = 3;

    private readonly FrozenSet<string> own;

    public ElsewhereGate(Municipality municipality) =>
        own = municipality.LocalNames.Append(municipality.Name)
            .SelectMany(DutchTokenizer.Words)
            .Concat(municipality.LocalNames.Select(name => string.Join(' ', DutchTokenizer.Words(name))))
            .ToFrozenSet();

    public Reply? Settle(Question question) =>
        NamesAnotherTown(question) || ForeignDocument().IsMatch(question.Plain) ? new NotFound() : null;

    private bool NamesAnotherTown(Question question)
    {
        if (LivesElsewhere().IsMatch(question.Plain))
        {
            return false;
        }

        var words = question.Words;
        for (var place = 1; place < words.Count; place++)
        {
            var isPlace = IsTownAt(words, place);
            if (isPlace && (words[place - 1] is "in" or "te" or "gemeente" or "van" || Hall().IsMatch(words[place - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTownAt(IReadOnlyList<string> words, int place) =>
        Enumerable.Range(1, Math.Min(LongestName, words.Count - place))
            .Select(length => string.Join(' ', words.Skip(place).Take(length)))
            .Any(name => DutchTowns.Contains(name) && !own.Contains(name));

    [GeneratedRegex(@"\b(?:gemeentehuis|stadhuis|raadhuis|stadskantoor|gemeente)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hall();

    [GeneratedRegex(
        @"\b(?:geboren|getrouwd|trouwden|gescheiden|overleden|woon|woont|wonen|woonde|gewoond|kom|komt|vandaan|verhui\w*|verhuis\w*|werk|gestolen|kwijt|verloren)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex LivesElsewhere();

    [GeneratedRegex("""
        \b(turks|marokkaans|pools|duits|belgisch|frans|engels|brits|amerikaans|spaans|italiaans|portugees|portugese|roemeens
        |bulgaars|oekraiens|syrisch|surinaams|chinees|chinese|indiaas|iraans|iraaks|russisch|grieks|buitenlands)e?
        \s(\w+\s)?(paspoort|identiteitskaart|id\skaart|nationaliteit)\b.{0,40}\b(aan|aanvragen|verlengen|vernieuwen|kost|kosten|ophalen)\b
        |\b(aanvragen|vraag|verleng|verlengen|kost|kosten)\b.{0,30}\b(turks|marokkaans|pools|duits|belgisch|frans|engels|brits|amerikaans
        |spaans|italiaans|portugees|portugese|roemeens|bulgaars|oekraiens|syrisch|surinaams|chinees|chinese|indiaas|iraans|iraaks|russisch|grieks)e?
        \s(paspoort|identiteitskaart)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex ForeignDocument();
}
