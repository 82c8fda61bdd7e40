using System.Text.RegularExpressions;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Words that try to steer the kiosk instead of asking something. Nothing that is said can change what it knows; such
/// words are a question without a source.
/// </summary>
internal sealed partial class SteeringGate : IGate
{
    public Reply? Settle(Question question) => Steering().IsMatch(question.Plain) ? new NotFound() : null;

    [GeneratedRegex("""
        \b(negeer|vergeet|omzeil)\s(\w+\s){0,4}(instructies?|regels?|opdrachten|beperkingen|alles)\b
        |\b(doe|gedraag\sje|praat)\salsof\b
        |\b(systeemprompt|prompt|jailbreak|system\sprompt|ontwikkelmodus)\b
        |\b(jij|je|u)\s(bent|ben)\s(nu|vanaf\snu|voortaan)\b
        |\bzeg\s(mij\s|me\s)?(maar\s)?na\b
        |\b(zeg|beweer|antwoord)\s(maar\s)?dat\s(een|het|de|alle|alles|u|je|ik|iedereen|paspoorten)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Steering();
}
