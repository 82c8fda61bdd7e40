using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Kiosk.Core.Answering.Masking;

/// <summary>E-mail addresses, written or spoken: 'jan punt de vries apenstaartje gmail punt com'.</summary>
internal static partial class EmailFinder
{
    private const int MaxNameWords = 10;
    private const int MaxHostWords = 3;

    private static readonly FrozenSet<string> At = FrozenSet.Create("apenstaartje", "apestaartje", "apenstaart", "apestaart", "at");
    private static readonly FrozenSet<string> Tails = FrozenSet.Create("staartje", "staart");
    private static readonly FrozenSet<string> Joints = FrozenSet.Create("punt", "streepje", "underscore", "min", "plus", "laag", "liggend", "koppelteken");
    private static readonly FrozenSet<string> Particles = FrozenSet.Create("de", "van", "den", "der", "ter", "ten", "el", "al", "la");
    private static readonly FrozenSet<string> Hosts = FrozenSet.Create("gmail", "hotmail", "outlook", "live", "ziggo", "kpnmail", "kpn", "planet", "icloud", "yahoo", "home", "upcmail", "me");
    private static readonly FrozenSet<string> Domains = FrozenSet.Create("nl", "com", "net", "org", "eu", "be", "de", "info", "fr", "frl", "nu");

    public static IEnumerable<Finding> Find(SpokenText said) =>
        Written().Matches(said.Text).Select(match => new Finding("email", match.Index, match.Index + match.Length))
            .Concat(Enumerable.Range(1, Math.Max(0, said.Words.Count - 1)).Select(place => Spoken(said, place)).OfType<Finding>());

    private static Finding? Spoken(SpokenText said, int place)
    {
        var isSplit = said.At(place) is "apen" or "ape" && Tails.Contains(said.At(place + 1));
        if (!isSplit && !At.Contains(said.At(place)))
        {
            return null;
        }

        return EndOfHost(said, place + (isSplit ? 2 : 1)) is { } last ? said.Between("email", BeginOfName(said, place - 1), last) : null;
    }

    /// <summary>The last word of the domain, or null when no domain follows.</summary>
    private static int? EndOfHost(SpokenText said, int place)
    {
        for (var dot = place + 1; dot <= place + MaxHostWords; dot++)
        {
            var next = said.At(dot) == "punt" ? dot + 1 : Hosts.Contains(said.At(dot - 1)) ? dot : said.Words.Count;
            if (LengthOfDomain(said, next) is > 0 and var length)
            {
                var end = next + length - 1;
                return said.At(end + 1) == "punt" && LengthOfDomain(said, end + 2) is > 0 and var more ? end + 1 + more : end;
            }
        }

        return null;
    }

    private static int LengthOfDomain(SpokenText said, int place) =>
        Domains.Contains(said.At(place)) ? 1
            : said.At(place) is "n" or "en" && said.At(place + 1) is "l" or "el" ? 2
            : said.At(place + 1) == "punt" && Domains.Contains(said.At(place + 2)) ? 3 : 0;

    /// <summary>Goes back over the joints, letters, figures and particles of the name, and one word more after each joint and particle.</summary>
    private static int BeginOfName(SpokenText said, int place)
    {
        var stop = Math.Max(0, place - MaxNameWords);
        while (place > stop)
        {
            if (said.Runs.FirstOrDefault(run => run.First < place && run.Last >= place - 1) is { } digits)
            {
                place = digits.First;
                continue;
            }

            var before = said.At(place - 1);
            var isAfterName = Particles.Contains(said.At(place)) || said.Runs.Any(run => run.First == place);
            var isInside = Joints.Contains(before) || Joints.Contains(said.At(place)) || Particles.Contains(before) || before.Length == 1
                || (isAfterName && !NameFinder.Ends(before));
            if (!isInside)
            {
                break;
            }

            place--;
        }

        return place;
    }

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
