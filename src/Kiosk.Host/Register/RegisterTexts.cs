namespace Kiosk.Host.Register;

/// <summary>What holds for every kiosk, in plain Dutch. Reviewed by a person whenever the kiosk changes.</summary>
internal static class RegisterTexts
{
    public const string Goal =
        "<p>Het doel is dat inwoners aan de balie snel een antwoord krijgen op een gewone vraag, ook als zij slecht zien, slecht lezen of "
        + "niet kunnen wachten. De kiosk zegt uit welke tekst het antwoord komt en van wanneer die tekst is.</p>"
        + "<p>De inwoner merkt dit: hij drukt op een knop, stelt een vraag en hoort een antwoord van een paar zinnen. Weet de kiosk het "
        + "niet, dan zegt hij dat. De inwoner kan altijd een medewerker kiezen. De kiosk beslist nooit over een aanvraag of een recht.</p>";

    public const string Proportionality =
        "<p>Voordeel: kortere wachttijd en een antwoord dat steeds hetzelfde is. Nadeel: een computer kan een vraag verkeerd verstaan. "
        + "Daarom spreekt de kiosk alleen zinnen uit die in goedgekeurde teksten staan. Bedragen, termijnen, adressen en tijden die daar niet "
        + "staan, zegt hij niet.</p>"
        + "<p>Een dienst via internet is niet gekozen: spraak en vragen blijven op het apparaat. Een tekstscherm alleen is niet gekozen: dat "
        + "helpt mensen niet die slecht zien of lezen. De gewone balie blijft open.</p>";

    public const string HumanIntervention =
        "<p>Een knop roept een medewerker. Die knop werkt altijd, ook als de techniek hapert. Bij gevaar of nood noemt de kiosk het juiste "
        + "nummer en stuurt hij de inwoner naar een medewerker.</p>"
        + "<p>Een medewerker keurt de teksten vooraf goed en tekent daarvoor. Een tekst die niet klopt, wordt direct ingetrokken.</p>";

    public const string Risks =
        "<p>Verkeerd verstaan: de kiosk laat zien wat hij heeft gehoord en vraagt bij twijfel opnieuw. Verkeerd antwoord: de kiosk zegt alleen "
        + "zinnen uit de bron, met controle op elk getal en elke naam; hoe vaak het goed gaat, is gemeten met vaste vragen. "
        + "Mensen met een accent of een andere taal worden minder goed verstaan: zij krijgen in hun eigen taal te horen dat er een knop "
        + "voor een medewerker is. Privacy: geluid en woorden worden na het gesprek gewist en staan in geen logboek; vragen gaan alleen na een 'ja' mee naar een medewerker.</p>";

    public const string LawfulBasis =
        "<p>Informatie geven aan inwoners is een taak van algemeen belang van de gemeente (artikel 6, lid 1, onder e, AVG). De kiosk maakt "
        + "bekend dat hij een computer is (artikel 50 AI-verordening).</p>";

    /// <summary>Paragraphs.</summary>
    public static readonly IReadOnlyList<string> Methods =
    [
        "Invoer: een gesproken vraag. De kiosk zet spraak om in tekst, zoekt de tekst van de gemeente die het best past, kiest daaruit de "
        + "zinnen die de vraag beantwoorden, en spreekt ze uit. Alles gebeurt op het apparaat, zonder internet.",
        "Voor het zoeken gaat een vaste volgorde van controles: persoonsgegevens weglaten, nood en gevaar herkennen, een andere taal "
        + "herkennen. Daarna zoekt de kiosk op woorden, woorddelen en klanken. Is hij niet zeker genoeg, dan geeft hij geen antwoord. Voor het "
        + "uitspreken controleert hij of elk getal, bedrag, tijdstip, adres en elke naam letterlijk in de tekst staat.",
        "De kiosk leert niet van gesprekken.",
    ];

    /// <summary>Paragraphs.</summary>
    public static readonly IReadOnlyList<string> PersonalData =
    [
        "Geluid en woorden van inwoners staan alleen tijdens het gesprek in het geheugen. Een burgerservicenummer, rekeningnummer, "
        + "telefoonnummer of e-mailadres dat iemand noemt, wordt weggelaten.",
        "Roept iemand een medewerker en zegt hij dat zijn vragen mee mogen, dan ziet de medewerker die vragen en de antwoorden. Een vaste tijd "
        + "na het afsluiten worden zij gewist, gewoonlijk na 24 uur.",
    ];
}
