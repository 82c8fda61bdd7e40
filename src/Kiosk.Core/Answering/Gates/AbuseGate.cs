using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Insults without a question. Who swears and asks something ('wat een rotdag, waar moet ik zijn voor mijn paspoort')
/// still gets the answer.
/// </summary>
internal sealed class AbuseGate : IGate
{
    private const string Slurs =
        "klootzak|klootzakken|eikel|eikels|lul|lullo|hufter|hufters|trut|teef|hoer|mongool|debiel|debielen|idioot|idioten|sukkel|sukkels|randdebiel|mafkees|oen|smeerlap|schoft|tuig|oplichters|dieven|boeven|racisten|mongolen|lullen|asshole|bitch|motherfucker";
    private const string Curses = "kanker|tering|tyfus|klere|kolere|pest|lazarus";
    private const string Scolding =
        "stom|stomme|achterlijk|achterlijke|dom|domme|waardeloos|waardeloze|belachelijk|belachelijke|nutteloos|nutteloze|debiel|debiele|lelijk|lelijke|idiote|gestoord|gestoorde|gek|luie|lui|vuile|vieze|klote|kut|rot|rete";
    private const string Machine = "ding|rotding|kloteding|kutding|apparaat|rotapparaat|kutapparaat|machine|kutmachine|computer|robot|kiosk|kastje|kast|wijf|ambtenaar|ambtenaren|koe|zak|doos";
    private const string Shove = "rot|donder|sodemieter|flikker|pleur|tief|lazer|fuck";
    private const string You = "jij|je|u|jullie|jouw|uw";
    private const string Filler = "echt|een|zo|gewoon|allemaal|wel|toch|hele|heel|nou|lekker|eens|dan|maar|ook|er|helemaal|ontzettend|grote|enorme|weer|stel|stelletje|zootje|bende";

    private static readonly (string, string)[] Lists =
    [
        ("slur", Slurs), ("curse", Curses), ("scolding", Scolding), ("machine", Machine), ("shove", Shove), ("you", You), ("filler", Filler),
    ];

    private static readonly WordPatterns Insults = WordPatterns.Parse("""
        <slur>
        fuck|fucking|shut you|off|up
        kankerlijer|teringlijer|tyfuslijer|kutwijf|kuthoer|kankerzooi|teringzooi|kutzooi|klerezooi|tyfuszooi
        <shove> [toch|nou|eens] [toch|nou|lekker|gewoon] op
        val|krijg [toch] [lekker] dood
        krijg de|toch|lekker|allemaal [de] <curse>
        hou|houd <you> bek|kop|smoel|muil|bakkes
        bek|kop|smoel dicht
        <you> moeder $
        godverdomme|godver|gvd|verdomme|potverdomme|kut|klote|shit|fuck|tering|kanker|tyfus|kolere $
        <scolding> [<filler>] <machine>
        <you> bent|zijn|ben [<filler>] [<filler>] <scolding> [ding|apparaat|machine|mens|computer] $
        wat ben|bent|zijn <you> [<filler>] [<filler>] <scolding>
        <you> snapt|begrijpt|weet|kan|kunt [<filler>] [<filler>] geen|niks|niets|nooit|de [reet|bal|kloot|hol|moer] $
        geen reet|kloot|kloten|moer|sodemieter
        """, Lists);

    private static readonly WordPatterns Swearwords = WordPatterns.Parse("""
        <slur>
        <curse>
        <scolding>
        <machine>
        <shove>
        <filler>
        kut*|klote*|kanker*|tering*|tyfus*|klere*|kolere*|godver*|gvd|verdomme|potverdomme|fuck*|shit|bek|kop|smoel|muil|bakkes
        reet|kloot|kloten|moer|bal|hol|krijg|val|dood|hou|houd|dicht|off|up|you|shut|snapt|begrijpt|bent|nooit|mens
        """, Lists);

    public Reply? Settle(Question question) =>
        AreInsulting(question) && !question.Words.Any(NamesASubject) ? new Abuse() : null;

    /// <summary>Whether there are insults among the words, whatever else is said.</summary>
    public static bool AreInsulting(Question question) => Insults.IsMatch(question.Words);

    private static bool NamesASubject(string word) =>
        !StopWords.Contains(word) && !CommonWords.Contains(word) && !Swearwords.IsMatch([word]);
}
