"""Dutch amounts, numbers, times, dates and codes in the words in which they are spoken, inside carrier sentences."""

import random

_ONES = ("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
         "zeventien achttien negentien").split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_ORDINALS = ("nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende "
             "veertiende vijftiende zestiende zeventiende achttiende negentiende").split()
MONTHS = ("januari februari maart april mei juni juli augustus september oktober november december").split()
_DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
_UNITS = "dagen werkdagen weken maanden jaar uur minuten personen kinderen meter foto's tegels zakken".split()
_LETTERS = "A B C D E F G H I J K L M N O P R S T U V W X Z".split()


def number(n: int) -> str:
    """The number in words, 0 to 999,999: 83 is 'drieëntachtig', 1250 is 'twaalfhonderdvijftig'."""
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _below_hundred(n)
    if n < 1000 or (1100 <= n < 10000 and n % 1000 >= 100):
        hundreds, rest = divmod(n, 100)
        return ("" if hundreds == 1 else number(hundreds)) + "honderd" + (number(rest) if rest else "")
    thousands, rest = divmod(n, 1000)
    return ("" if thousands == 1 else number(thousands)) + "duizend" + (" " + number(rest) if rest else "")


def _below_hundred(n: int) -> str:
    tens, ones = divmod(n, 10)
    word = _TENS[tens - 2]
    if not ones:
        return word
    return _ONES[ones] + ("ën" if _ONES[ones].endswith("e") else "en") + word


def ordinal(n: int) -> str:
    """The rank in words, 1 to 99: 'achtste', 'tweeëntwintigste'."""
    return _ORDINALS[n] if n < 20 else number(n) + "ste"


def amount(rng: random.Random) -> str:
    """Euros, often with cents: 'zevenenzeventig euro vijfentachtig'."""
    euros = rng.choice([rng.randint(1, 20), rng.randint(10, 99), rng.randint(20, 99), rng.randint(100, 999),
                        rng.randint(1, 40) * 25, rng.randint(1000, 9999)])
    cents = rng.choice([0, 0, rng.randint(1, 99), rng.randint(5, 99), rng.randint(1, 19) * 5])
    text = number(euros) + " euro"
    if not cents:
        return text
    joined = rng.choice([" ", " ", " ", " en "])
    return text + joined + number(cents) + (" cent" if joined == " en " or rng.random() < 0.15 else "")


def clock(rng: random.Random) -> str:
    """A time of day: 'half tien', 'kwart voor vijf', 'zeventien uur', 'tien over half drie'."""
    hour = number(rng.randint(1, 12))
    return rng.choice([
        hour + " uur", number(rng.randint(7, 22)) + " uur", "half " + hour, "kwart voor " + hour, "kwart over " + hour,
        f"{rng.choice(['vijf', 'tien'])} {rng.choice(['voor', 'over'])} {hour}",
        f"{rng.choice(['vijf', 'tien'])} {rng.choice(['voor', 'over'])} half {hour}",
        f"{number(rng.randint(8, 20))} uur {rng.choice(['dertig', 'vijftien', 'vijfenveertig'])}",
        f"{hour} uur {rng.choice(['precies', 'in de middag', 's avonds', 'in de ochtend'])}",
    ])


def hours(rng: random.Random) -> str:
    """A span of time: 'van negen tot vijf uur', 'tussen half tien en kwart voor vijf'."""
    first, last = number(rng.randint(7, 12)), number(rng.choice([*range(1, 10), *range(12, 22)]))
    return rng.choice([f"van {first} tot {last} uur",
                       f"van {first} uur tot {last} uur", f"tussen {first} en {last} uur",
                       f"van {clock(rng)} tot {clock(rng)}", f"tussen {clock(rng)} en {clock(rng)}"])


def date(rng: random.Random) -> str:
    """A date: 'vijf mei', 'maandag eenentwintig juni', 'drie maart tweeduizend zevenentwintig'."""
    day = rng.choice([number, number, ordinal])(rng.randint(1, 31))
    text = f"{day} {rng.choice(MONTHS)}"
    if rng.random() < 0.25:
        text += " " + year(rng)
    return (f"{rng.choice(_DAYS)} " if rng.random() < 0.3 else "") + text


def year(rng: random.Random) -> str:
    if rng.random() < 0.5:
        return "tweeduizend " + number(rng.randint(1, 35))
    return ("negentien" if rng.random() < 0.6 else "negentienhonderd ") + number(rng.randint(30, 99))


def weekdays(rng: random.Random) -> str:
    first, last = rng.sample(_DAYS, 2)
    return rng.choice([first, "op " + first, f"op {first} en {last}", f"{first} tot en met {last}",
                       f"van {first} tot en met {last}", f"{first}ochtend", f"{first}middag", f"{first}avond"])


def telephone(rng: random.Random) -> str:
    """A telephone number in groups, digit by digit or by pairs: 'veertien nul dertig', 'nul zes twaalf ...'."""
    return rng.choice([
        "veertien nul " + number(rng.randint(10, 79)),
        "nul zes " + _pairs(rng, 4),
        f"nul zes, {_digits(rng, 4)}, {_digits(rng, 4)}",
        f"nul {_digits(rng, 2)}, {_digits(rng, 3)} {_digits(rng, 4)}",
        "nul achthonderd " + _digits(rng, 4),
        f"{_digits(rng, 3)} {_pairs(rng, 2)}",
        _digits(rng, rng.randint(2, 6)),
        _pairs(rng, rng.randint(2, 4)),
    ])


def _digits(rng: random.Random, count: int) -> str:
    return " ".join(_ONES[rng.randint(0, 9)] for _ in range(count))


def _pairs(rng: random.Random, count: int) -> str:
    return " ".join(number(rng.randint(10, 99)) for _ in range(count))


def postcode(rng: random.Random) -> str:
    """A postcode read out: 'drieënveertig eenentwintig A B' or 'vier drie twee een, A B'."""
    letters = " ".join(rng.sample(_LETTERS, 2))
    if rng.random() < 0.5:
        return f"{number(rng.randint(10, 99))} {number(rng.randint(10, 99))} {letters}"
    return " ".join(_ONES[rng.randint(0, 9)] for _ in range(4)) + rng.choice([" ", ", "]) + letters


def term(rng: random.Random) -> str:
    """A period or count: 'binnen vijf werkdagen', 'zes weken'."""
    count = rng.choice([rng.randint(2, 12), rng.randint(2, 30), rng.randint(10, 99)])
    unit = rng.choice(_UNITS)
    before = rng.choice(["", "", "binnen ", "na ", "ongeveer ", "minstens ", "maximaal ", "over "])
    return f"{before}{number(count)} {unit}"


_THINGS = ("een paspoort|een identiteitskaart|een rijbewijs|een uittreksel|een geboorteakte|een parkeervergunning|"
           "een tweede parkeervergunning|een bezoekerskaart|een afvalpas|een grijze container|grofvuil ophalen|"
           "een verklaring omtrent het gedrag|trouwen op zaterdag|een kapvergunning|een standplaats op de markt|"
           "de hondenbelasting|een graf voor twintig jaar|een naamswijziging|een spoedaanvraag|het briefadres|"
           "een gehandicaptenparkeerkaart|een omgevingsvergunning|legalisatie van een handtekening").split("|")
_PLACES = ("het gemeentehuis|de balie|de milieustraat|het loket|de bibliotheek|het stembureau|de receptie|"
           "de telefoonlijn|het zwembad|het wijkteam").split("|")

_FRAMES = (
    "{Thing} kost {amount}.|{Thing} kost voor volwassenen {amount}.|U betaalt {amount}.|"
    "U betaalt {amount} voor {thing}.|"
    "Dat kost {amount}.|Voor {thing} betaalt u {amount}.|De kosten zijn {amount}.|Het tarief is {amount} per jaar.|"
    "Met spoed komt er {amount} bij.|Klopt het dat {thing} {amount} kost?|Moet ik echt {amount} betalen?|"
    "Ik heb {amount} betaald voor {thing}.|Ik kreeg een rekening van {amount}.|Kost {thing} nu {amount}?|"
    "{Place} is open {hours}.|{Place} is {weekdays} open {hours}.|We zijn {weekdays} open {hours}.|"
    "{Place} sluit om {clock}.|{Place} gaat om {clock} open.|Ik heb een afspraak om {clock}.|"
    "Mijn afspraak is {weekdays} om {clock}.|Kan ik {weekdays} om {clock} komen?|Kan het ook om {clock}?|"
    "Bent u er {weekdays} {hours}?|Het is nu {clock}.|U kunt terecht {hours}.|"
    "Ik ben geboren op {date}.|Mijn paspoort verloopt op {date}.|Het besluit is van {date}.|"
    "De regeling geldt vanaf {date}.|"
    "Dit staat in de bron van {date}.|We trouwen op {date}.|Ik verhuis op {date}.|Op {date} is {place} gesloten.|"
    "Kan ik op {date} langskomen?|Moet het voor {date} binnen zijn?|De verkiezingen zijn op {date}.|"
    "Mijn telefoonnummer is {telephone}.|U kunt bellen met {telephone}.|Bel {telephone}.|Het nummer is {telephone}.|"
    "Ik ben te bereiken op {telephone}.|{Telephone}.|Mijn postcode is {postcode}.|Ik woon op {postcode}.|"
    "De postcode is {postcode}, huisnummer {count}.|Ik woon op nummer {count}.|Uw volgnummer is {count}.|"
    "Ik heb nummer {count}.|Het duurt {term}.|U krijgt {term} antwoord.|U moet dit {term} doorgeven.|"
    "Is {thing} {term} klaar?|Ik wacht al {term}.|Ik ben {count} jaar.|Mijn dochter is {count} jaar.|"
    "Ik heb {count} kinderen.|Er staan {count} mensen voor mij.|{Place} is op {date} open {hours}.|"
    "Dat is {count} procent.|{Thing} is {count} jaar geldig.|Mijn inkomen is {amount} per maand.|{Clock}.|"
    "{Amount}.|{Date}."
).split("|")


def _thing(rng: random.Random) -> str:
    return rng.choice(_THINGS)


def _place(rng: random.Random) -> str:
    return rng.choice(_PLACES)


def _count(rng: random.Random) -> str:
    return number(rng.choice([rng.randint(1, 30), rng.randint(1, 999)]))


_FILLERS = {
    "thing": _thing, "place": _place, "amount": amount, "hours": hours, "clock": clock, "date": date,
    "weekdays": weekdays, "telephone": telephone, "postcode": postcode, "term": term, "count": _count,
}


def sentence(rng: random.Random) -> str:
    """One carrier sentence with random values."""
    frame = rng.choice(_FRAMES)
    for name, filler in _FILLERS.items():
        if "{" + name + "}" in frame:
            frame = frame.replace("{" + name + "}", filler(rng))
        capital = "{" + name.capitalize() + "}"
        if capital in frame:
            value = filler(rng)
            frame = frame.replace(capital, value[0].upper() + value[1:])
    return frame
