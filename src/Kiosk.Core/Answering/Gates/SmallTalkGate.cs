using System.Collections.Frozen;

namespace Kiosk.Core.Answering.Gates;

/// <summary>Greetings, thanks, and questions about the kiosk itself. Only a whole utterance counts.</summary>
internal sealed class SmallTalkGate : IGate
{
    private static readonly FrozenDictionary<string, Reply> Replies = Table(
        (new Courtesy(Phrases.Greeting), "hallo|hoi|dag|goedemorgen|goedemiddag|goedenavond|goedendag|goeiemorgen|hallo daar|dag mevrouw|dag meneer"),
        (new Courtesy(Phrases.Thanks), "dank u|dank u wel|dank je|dank je wel|bedankt|hartelijk dank|heel erg bedankt|fijn dank u wel|dank u vriendelijk"),
        (new Courtesy(Phrases.Goodbye), "tot ziens|doei|dag hoor|fijne dag|prettige dag|nog een fijne dag"),
        (new Meta(Phrases.IsComputer), "bent u een mens|ben je een mens|bent u een computer|bent u een robot|ben je een robot|bent u echt|praat ik met een mens|spreek ik met een mens|wie bent u|wie ben je|bent u een echt mens"),
        (new Meta(Phrases.Abilities), "wat kunt u|wat kan je|wat kan ik vragen|wat kan ik u vragen|wat kunt u allemaal|wat kan ik allemaal vragen|waar kunt u mee helpen|waarmee kunt u mij helpen|wat doet u|hoe werkt dit|hoe werkt dit apparaat"),
        (new Meta(Phrases.Privacy), "neemt u mij op|neemt u dit op|wordt dit opgenomen|wordt dit gesprek opgenomen|bewaart u wat ik zeg|luistert u mij af|wat gebeurt er met mijn stem"));

    public Reply? Settle(Question question) => Replies.GetValueOrDefault(question.Plain);

    private static FrozenDictionary<string, Reply> Table(params (Reply Reply, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split('|'), (row, words) => KeyValuePair.Create(words, row.Reply))
            .ToFrozenDictionary();
}
