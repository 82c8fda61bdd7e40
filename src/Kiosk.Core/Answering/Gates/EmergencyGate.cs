using System.Text.RegularExpressions;

namespace Kiosk.Core.Answering.Gates;

/// <summary>Danger to life, fire or violence now. It stands first and is quick to act: a false alarm costs a clerk a walk.</summary>
internal sealed partial class EmergencyGate : IGate
{
    public Reply? Settle(Question question) => Danger().IsMatch(question.Plain) ? new Emergency() : null;

    [GeneratedRegex("""
        \b(bel|bellen)\s(nu\s)?(112|een\sambulance|de\sbrandweer)\b
        |\b(er\sis\sbrand|het\sbrandt\shier|hier\sis\sbrand)\b
        |\b(hartaanval|hartstilstand|reanimatie|reanimeren)\b
        |\b(hij|zij|ze|iemand|vrouw|man|kind)\s(ademt\sniet|is\sbewusteloos|reageert\sniet|stikt|valt\sflauw)\b
        |\b(iemand|hij|ze|man)\s(heeft|bedreigt|dreigt)\s.{0,30}\b(mes|pistool|wapen)\b
        |\b(word|worden)\s(ik\s|we\s)?(nu\s)?(aangevallen|bedreigd|geslagen)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Danger();
}
