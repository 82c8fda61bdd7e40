namespace Kiosk.Core.Answering.Gates;

/// <summary>The tables of phrases of danger and distress, the gravest first.</summary>
internal static class AlarmTables
{
    /// <summary>Signs that information is asked for: about a course, a body, a form or another's work.</summary>
    private static readonly WordPatterns Information = WordPatterns.Parse("""
        cursus|cursussen|training|workshop|voorlichting|vrijwilliger|vrijwilligers|onderzoek|scriptie|werkstuk|cijfers|beleid|film|boek|museum|theater
        preventiecursus|preventietraining|lezing|thema*
        mag ik
        wat doet|doen|is|betekent|kost
        hoe werkt|word
        waar zit|vind
        vergunning|abonnement|contract|huurcontract|vereniging|kieslijst|kerk|bedrijf|sportclub|lidmaatschap|project
        renoveren|gerenoveerd|renovatie|gesloopt|sloop|verbouwd|opknappen|post|container|afvalcontainer
        testament|begrafenis|uitvaart|crematie|erfenis|donor|jeugdhulp|mantelzorg
        zorg|zorgen voor [mijn|een] moeder|vader|man|vrouw|kind|zoon|dochter
        hond|hondje|kat|poes|paard|dier|dieren|dierenmishandeling|vogel|schaap|tuin|plantsoen|graf|park
        briefadres|postadres|camping|camper|vakantie|inschrijven|ingeschreven|uitschrijven
        krijgt .. jeugdhulp
        """);

    private static readonly PhraseTable Emergency = PhraseTable.Load("emergency", AlarmWords.AreNotAboutNow);

    private static readonly (DistressNeed Need, PhraseTable Table)[] Needs =
    [
        .. Enum.GetValues<DistressNeed>().Select(need => (need, PhraseTable.Load(need.ToString().ToLowerInvariant(), Information.IsMatch))),
    ];

    /// <param name="words">Lower-case words without accents.</param>
    /// <returns>The reply to what the tables hold; null when they hold none of it.</returns>
    public static Reply? Find(IReadOnlyList<string> words)
    {
        var joined = AlarmWords.Of(words);
        return Emergency.IsFoundIn(joined) ? new Emergency()
            : Needs.Where(entry => entry.Table.IsFoundIn(joined)).Select(entry => new Distress(entry.Need)).FirstOrDefault();
    }
}
