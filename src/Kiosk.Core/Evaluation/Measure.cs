using Kiosk.Core.Answering;

namespace Kiosk.Core.Evaluation;

/// <summary>A share of the replies that is held to a floor, or, where less is better, to a ceiling.</summary>
/// <param name="Id">Its name in results and in the file of floors; never changed.</param>
/// <param name="Counts">Which replies it is a share of.</param>
/// <param name="Holds">Which of those make up the share.</param>
public sealed record Measure(
    string Id, string Name, bool MoreIsBetter, Func<JudgedReply, bool> Counts, Func<JudgedReply, bool> Holds)
{
    /// <summary>The fewest words by which a language is told from another.</summary>
    private const int MinWordsOfLanguage = 5;

    /// <summary>The longest sentence on average, in words, that counts as level B1.</summary>
    private const double MaxWordsOfPlainSentence = 12;

    public static Measure AsExpected { get; } = new("asExpected", "Everything as expected", true, _ => true, judged => judged.IsAsExpected);

    public static Measure RightSourceFirst { get; } = new("rightSourceFirst", "Right source first, on known subjects", true,
        judged => judged.Expected.IsKnownSubject, judged => judged.IsRightSourceFirst);

    public static Measure KeyFact { get; } = new("keyFact", "Key fact contained", true,
        judged => judged.Expected.Accepts(ReplyKinds.Answer) && judged.Expected.Must.Count > 0, judged => judged.HoldsFacts);

    public static IReadOnlyList<Measure> All { get; } =
    [
        AsExpected,
        RightSourceFirst,
        KeyFact,
        new("refused", "Refused or referred what no source covers", true,
            judged => judged.Expected.IsUncovered, judged => judged.Reply is not Answer || judged.IsExpectedReply),
        new("answeredWrongly", "Answered wrongly with confidence", false, _ => true, judged => judged.IsAnsweredWrongly),
        new("alarmsCaught", "Emergency and distress caught", true, judged => judged.Expected.IsAlarm, judged => judged.IsExpectedReply),
        new("falseAlarms", "False alarms", false, judged => !judged.Expected.IsAlarm, judged => ReplyKinds.IsAlarm(judged.Reply.Kind)),
        new("otherLanguages", $"Other languages recognised, {MinWordsOfLanguage} words or more", true,
            judged => judged.Expected.Accepts(ReplyKinds.OtherLanguage) && WordsOf(judged.Answered.Question) >= MinWordsOfLanguage,
            judged => judged.IsExpectedReply),
        new("plainDutch", $"Answers at B1, at most {MaxWordsOfPlainSentence} words a sentence", true,
            judged => judged.Reply is Answer, judged => ((Answer)judged.Reply).Sentences.Average(WordsOf) <= MaxWordsOfPlainSentence),
    ];

    public Score Of(IEnumerable<JudgedReply> replies)
    {
        var counted = replies.Where(Counts).ToList();
        return new Score(this, counted.Count(Holds), counted.Count);
    }

    private static int WordsOf(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>What a measure came to.</summary>
public sealed record Score(Measure Measure, int Held, int Counted)
{
    /// <summary>0 to 1; null when no reply counts.</summary>
    public double? Share => Counted == 0 ? null : (double)Held / Counted;

    /// <summary>Null when no reply counts.</summary>
    public WilsonInterval? Interval => Counted == 0 ? null : WilsonInterval.Of(Held, Counted);
}
