"""Question patterns crossed with subjects; one combination in twelve is held out for the test sets."""

import zlib

_SUBJECTS = (
    "een paspoort|een nieuw paspoort|een zakenpaspoort|een paspoort voor mijn kind|een spoedpaspoort|"
    "een identiteitskaart|een identiteitskaart voor mijn dochter|een rijbewijs|een nieuw rijbewijs|een uittreksel|"
    "een bewijs van inschrijving|een geboorteakte|een huwelijksakte|een overlijdensakte|een geboorteaangifte|"
    "een verhuizing|een huwelijk|een geregistreerd partnerschap|een naamswijziging|een briefadres|geheimhouding|"
    "een verklaring omtrent het gedrag|legalisatie|de inburgering|de Nederlandse nationaliteit|een nieuwe stempas|"
    "een volmacht|een graf|een afvalpas|een extra container|een groene container|een grijze container|grofvuil|"
    "een omgevingsvergunning|een dakkapel|een kapvergunning|een sociale huurwoning|een parkeervergunning|"
    "een tweede parkeervergunning|bezoekersparkeren|een gehandicaptenparkeerkaart|een gehandicaptenparkeerplaats|"
    "een evenementenvergunning|een standplaats op de markt|een terras|de hondenbelasting|een bijstandsuitkering|"
    "bijzondere bijstand|schuldhulp|een stadspas|een kindpakket|huishoudelijke hulp|een scootmobiel|een traplift|"
    "een rolstoel|de regiotaxi|jeugdhulp|leerlingenvervoer|de energietoeslag|kwijtschelding|een betalingsregeling|"
    "een afspraak|een klacht|een bezwaarschrift|een tolk").split("|")
_FRAMES = (
    "Wat kost {x}?|Hoeveel kost {x}?|Wat zijn de kosten voor {x}?|Hoe duur is {x}?|Hoe vraag ik {x} aan?|"
    "Hoe kan ik {x} aanvragen?|Waar kan ik {x} aanvragen?|Waar moet ik zijn voor {x}?|Wat heb ik nodig voor {x}?|"
    "Wat moet ik meenemen voor {x}?|Welke papieren heb ik nodig voor {x}?|Kan ik {x} online regelen?|"
    "Moet ik een afspraak maken voor {x}?|Hoe lang duurt het voordat ik {x} krijg?|Ik wil graag {x} aanvragen.|"
    "Ik wil iets weten over {x}.|Ik heb een vraag over {x}.|Ik kom voor {x}.|Kunt u mij helpen met {x}?|"
    "Kan ik hier {x} regelen?|Kan ik voor iemand anders {x} aanvragen?|Wanneer kan ik terecht voor {x}?|"
    "Kunt u mij vertellen wat {x} kost?|Weet u hoe ik {x} kan aanvragen?|Ik wil graag weten wat ik nodig heb voor {x}.|"
    "Mag ik vragen waar ik moet zijn voor {x}?|Kunt u uitleggen hoe ik {x} kan regelen?|"
    "Weet u of ik een afspraak nodig heb voor {x}?").split("|")
_HELD_OUT_SHARE = 12


def all_sentences() -> tuple[list[str], list[str]]:
    """The sentences to train on and those held out, always the same."""
    train, held_out = [], []
    for frame in _FRAMES:
        for subject in _SUBJECTS:
            sentence = frame.format(x=subject)
            chosen = held_out if zlib.crc32(sentence.encode()) % _HELD_OUT_SHARE == 0 else train
            chosen.append(sentence)
    return train, held_out
