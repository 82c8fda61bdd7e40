namespace Kiosk.Core.Speech.Normalization;

/// <summary>What municipal text abbreviates. Keys are in lower case, without the last full stop.</summary>
internal static class AbbreviationTable
{
    public static readonly Dictionary<string, string> Words = new()
    {
        ["a.d.h.v"] = "aan de hand van", ["a.h.w"] = "als het ware", ["a.s"] = "aanstaande",
        ["a.u.b"] = "alstublieft", ["aub"] = "alstublieft", ["a/d"] = "aan de", ["afd"] = "afdeling",
        ["art"] = "artikel", ["b.g.g"] = "bij geen gehoor", ["b.v"] = "bijvoorbeeld", ["bijv"] = "bijvoorbeeld",
        ["blz"] = "bladzijde", ["bv"] = "bijvoorbeeld", ["c.q"] = "of", ["c/o"] = "per adres", ["ca"] = "circa",
        ["d.d"] = "van", ["d.m.v"] = "door middel van", ["d.w.z"] = "dat wil zeggen", ["dhr"] = "de heer",
        ["di"] = "dinsdag", ["dr"] = "doctor", ["drs"] = "doctorandus", ["e.a"] = "en andere",
        ["e.d"] = "en dergelijke", ["e.e.a"] = "een en ander", ["e.v"] = "en verder", ["enz"] = "enzovoort",
        ["etc"] = "enzovoort", ["evt"] = "eventueel", ["excl"] = "exclusief", ["fam"] = "familie",
        ["geb"] = "geboren", ["hfst"] = "hoofdstuk", ["i.a.a"] = "in afschrift aan",
        ["i.h.k.v"] = "in het kader van", ["i.o.m"] = "in overleg met", ["i.p.v"] = "in plaats van",
        ["i.s.m"] = "in samenwerking met", ["i.v.m"] = "in verband met", ["i.z.g.st"] = "in zeer goede staat",
        ["incl"] = "inclusief", ["ing"] = "ingenieur", ["ir"] = "ingenieur", ["jl"] = "jongstleden",
        ["m.a.w"] = "met andere woorden", ["m.b.t"] = "met betrekking tot", ["m.b.v"] = "met behulp van",
        ["m.i.v"] = "met ingang van", ["m.n"] = "met name", ["m.u.v"] = "met uitzondering van",
        ["max"] = "maximaal", ["mevr"] = "mevrouw", ["mw"] = "mevrouw", ["min"] = "minimaal", ["mr"] = "meester",
        ["n.a.v"] = "naar aanleiding van", ["n.o.t.k"] = "nader overeen te komen", ["n.v.t"] = "niet van toepassing",
        ["nvt"] = "niet van toepassing", ["nr"] = "nummer",
        ["nrs"] = "nummers", ["o.a"] = "onder andere", ["o.b.v"] = "op basis van", ["o.l.v"] = "onder leiding van",
        ["o.m"] = "onder meer", ["o.v.v"] = "onder vermelding van", ["p"] = "pagina", ["p.a"] = "per adres",
        ["p.d"] = "per dag", ["p.j"] = "per jaar", ["p.m"] = "per maand", ["p.p"] = "per persoon",
        ["p.p.p.d"] = "per persoon per dag", ["p.st"] = "per stuk", ["p.u"] = "per uur", ["p.w"] = "per week",
        ["p/d"] = "per dag", ["p/j"] = "per jaar", ["p/jr"] = "per jaar", ["p/m"] = "per maand",
        ["p/mnd"] = "per maand", ["p/p"] = "per persoon", ["p/st"] = "per stuk", ["p/u"] = "per uur",
        ["p/w"] = "per week", ["pag"] = "pagina", ["par"] = "paragraaf", ["plm"] = "ongeveer",
        ["prof"] = "professor", ["resp"] = "respectievelijk", ["s.v.p"] = "alstublieft", ["svp"] = "alstublieft",
        ["sr"] = "senior", ["jr"] = "junior", ["st"] = "sint", ["t.a.v"] = "ter attentie van",
        ["t.b.v"] = "ten behoeve van", ["t.g.v"] = "ten gevolge van", ["t.h.v"] = "ter hoogte van",
        ["t.n.v"] = "ten name van", ["t.o.v"] = "ten opzichte van", ["t.w.v"] = "ter waarde van",
        ["t.z.t"] = "te zijner tijd", ["t/m"] = "tot en met", ["tel"] = "telefoon", ["v.a"] = "vanaf",
        ["v.v"] = "vice versa", ["vgl"] = "vergelijk", ["vlgs"] = "volgens", ["w.o"] = "waaronder",
        ["wnd"] = "waarnemend", ["z.g"] = "zogenoemde", ["z.o.z"] = "zie de andere kant",
        ["z.s.m"] = "zo snel mogelijk", ["zgn"] = "zogenoemde", ["zsm"] = "zo snel mogelijk",
        ["jan"] = "januari", ["feb"] = "februari", ["mrt"] = "maart", ["apr"] = "april", ["aug"] = "augustus",
        ["sep"] = "september", ["sept"] = "september", ["okt"] = "oktober", ["nov"] = "november",
        ["dec"] = "december",
    };

    /// <summary>Never a word or a name of their own, so that the full stop may be missing.</summary>
    public static readonly HashSet<string> WithoutStop =
    [
        "aub", "bijv", "blz", "dhr", "enz", "etc", "evt", "excl", "hfst", "incl", "jl", "mevr", "mrt", "mw", "nr",
        "nrs", "nvt", "okt", "plm", "resp", "svp", "vlgs", "zgn", "zsm",
    ];

    /// <summary>Often the last word of a sentence: a capital after it starts the next one.</summary>
    public static readonly HashSet<string> MayEndSentence =
    [
        "a.s", "a.u.b", "aub", "b.v", "e.a", "e.d", "e.e.a", "e.v", "enz", "etc", "jl", "jr", "max", "min", "n.o.t.k", "n.v.t", "nvt",
        "p.d", "p.j", "p.m", "p.p", "p.p.p.d", "p.st", "p.u", "p.w", "s.v.p", "sr", "svp", "v.v", "z.o.z", "z.s.m", "zsm",
        "jan", "feb", "mrt", "apr", "aug", "sep", "sept", "okt", "nov", "dec",
    ];
}
