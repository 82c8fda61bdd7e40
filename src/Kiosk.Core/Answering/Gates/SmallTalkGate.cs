namespace Kiosk.Core.Answering.Gates;

/// <summary>What people say at a counter besides their question, and questions about the kiosk itself. Only a whole utterance counts.</summary>
internal sealed class SmallTalkGate : IGate
{
    private static readonly Phrasebook<Aside> Book = new(
        [
            (Aside.IsComputer, "bent u een mens|ben je een mens|bent u een computer|bent u een robot|ben je een robot|bent u echt|praat ik met een mens|spreek ik met een mens|wie bent u|wie ben je|wie ben jij|wat bent u|wat ben jij|bent u een echt mens|hoe heet je|hoe heet jij|hoe heet u|wat is uw naam|wat is je naam|hoe is uw naam"),
            (Aside.Abilities, "wat kunt u|wat kan je|wat kan ik vragen|wat kan ik u vragen|wat kunt u allemaal|wat kan ik allemaal vragen|waar kunt u mee helpen|waarmee kunt u mij helpen|wat doet u|wat doe je|hoe werkt dit|hoe werkt dit apparaat|wat moet ik zeggen"),
            (Aside.Privacy, "neemt u mij op|neemt u dit op|wordt dit opgenomen|wordt dit gesprek opgenomen|bewaart u wat ik zeg|luistert u mij af|wat gebeurt er met mijn stem"),
            (Aside.StillHere, "bent u daar|bent u daar nog|bent u er|bent u er nog|ben je er nog|ben je daar|hoort u mij|hoor je mij|hoort u mij wel"),
            (Aside.Otherwise, "dat klopt niet|klopt niet|dat is fout|dat is niet goed|fout|verkeerd|nee dat bedoel ik niet|dat bedoel ik niet|dat bedoelde ik niet|ik bedoel iets anders|ik bedoelde iets anders|dat vroeg ik niet|dat is niet wat ik vroeg|dat is niet mijn vraag|dat is geen antwoord|dat is geen antwoord op mijn vraag|u begrijpt mij niet|u begrijpt me niet|u begrijpt het niet|je begrijpt me niet|je snapt me niet|u snapt het niet|opnieuw|begin opnieuw|ik begin opnieuw|ik heb een andere vraag|iets anders|andere vraag|een andere vraag|geen van beide|geen van allebei|geen van tweeen"),
            (Aside.OwnWords, "ik weet het niet|ik weet het niet meer|weet ik niet|dat weet ik niet|geen idee|ik heb geen idee|ik weet niet hoe ik het moet zeggen|ik weet niet hoe ik het zeggen moet|ik weet niet hoe het heet|ik ben het vergeten|vergeten|hoe zeg je dat"),
            (Aside.AskAway, "ik heb een vraag|ik heb een vraagje|ik heb nog een vraag|ik heb nog een vraagje|nog een vraag|nog een vraagje|een vraag|een vraagje|vraag|vraagje|mag ik iets vragen|mag ik wat vragen|mag ik u iets vragen|mag ik u wat vragen|ik wil iets vragen|ik wil wat vragen|ik wou iets vragen|ik wou wat vragen|ik kom iets vragen|kunt u mij helpen|kunt u me helpen|kun je mij helpen|kun je me helpen|kunt u mij misschien helpen|kunt u mij even helpen|kunt u me even helpen|kun je me even helpen"),
            (Aside.Sorry, "jammer|helaas|dat is jammer|wat jammer|vervelend|wat vervelend|dat is vervelend|ik ben boos|ik wacht al lang|ik wacht al heel lang|het duurt lang|dat duurt lang|wat duurt het lang"),
            (Aside.Goodbye, "tot ziens|tot kijk|tot straks|tot later|tot morgen|tot volgende week|tot volgende keer|tot de volgende keer|doei|doeg|dag hoor|houdoe|ajuus|de groeten|fijne dag|prettige dag|fijne dag nog|fijne dag verder|nog een fijne dag|nog een prettige dag|fijne avond|fijn weekend|prettig weekend|fijne middag|ik ga|ik ga weg|ik ga nu|ik ga naar huis|ik moet gaan|ik moet weg|ik moet nu weg|ik ga er vandoor|ik ga ervandoor|dat was het|dat was hem|dat was alles|dat is alles|dit was het|dit was alles|verder niets|verder niks|ik ben klaar|klaar|ik weet genoeg|meer niet"),
            (Aside.Thanks, "dank u|dank u wel|dank je|dank je wel|dankjewel|dankuwel|bedankt|hartelijk dank|hartelijk bedankt|heel erg bedankt|dank u vriendelijk|fijn dank u wel|u wordt bedankt"),
            (Aside.GoOn, "meer|vertel meer|vertel verder|ga door|ga verder"),
            (Aside.Glad, "goed|is goed|dat is goed|dat klopt|akkoord|fijn|mooi|leuk|top|super|duidelijk|helder|dat is duidelijk|dat is fijn|dat is mooi|goed zo|goed om te weten|gelukkig|heel goed|ik begrijp het|ik snap het|begrepen|o ja|oja|aha|dat wist ik niet|goed dat ik het weet"),
            (Aside.NoHarm, "sorry|excuus|neem me niet kwalijk|neemt u mij niet kwalijk"),
            (Aside.Greeting, "hallo|hoi|hai|he|dag|goedemorgen|goedemiddag|goedenavond|goeienavond|goedendag|goeiedag|goeiemorgen|goeiemiddag|moi"),
            (Aside.Wait, "even wachten|even geduld|wacht even|wacht|een momentje|momentje|een ogenblikje|ogenblikje|even kijken|even denken|even nadenken|ik denk na|ik moet even nadenken|ik moet even denken|eens kijken|eh|ehm|uh|uhm|hm|hmm|tja|nou|nou ja"),
        ],
        "alstublieft|alsjeblieft|daar|mevrouw|meneer|kiosk|computer|even|en|maar|dan|toch|hoor|zeg|ja|nee|oke|ok|allemaal|u ook|voor alles|voor uw hulp|voor je hulp|voor de hulp|voor de informatie");

    public Reply? Settle(Question question) =>
        Book.Read(question.Words) is { Count: > 0 } said ? AsideReplies.To(said.Min(), question.Session.LastReply) : null;
}
