using Kiosk.Core.Answering.Gates;
using Kiosk.Core.Answering.Opening;
using Kiosk.Core.Answering.Referrals;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Answering;

/// <summary>A reply, and what was found out on the way to it.</summary>
/// <param name="Question">What was asked, personal data masked.</param>
/// <param name="Masked">Kinds of personal data that were masked.</param>
/// <param name="Retrieve">Time until the passages were found.</param>
/// <param name="Compose">Time from there to the reply.</param>
/// <param name="Best">What was found first, sure enough to be spoken or not; null when nothing was looked for or found.</param>
public sealed record AnsweredQuestion(
    string Question, Reply Reply, IReadOnlyList<string> Masked, TimeSpan Retrieve, TimeSpan Compose, Candidate? Best = null);

/// <summary>
/// From words to a reply: mask, gates, follow-up, retrieval, sentence choice, grounding check. Only sources and fixed
/// phrases speak. The gates stand in a fixed order: who is in danger is helped before anything else is looked at.
/// </summary>
/// <param name="isClockSynchronised">Whether the device's clock was set from a trusted one; null when nobody can tell.</param>
public sealed class Answerer(
    KnowledgeBundle bundle, IStemmer stemmer, AnswererOptions options, TimeProvider time, Func<bool>? isClockSynchronised = null)
{
    private const int CandidatesTried = 12;
    /// <summary>Topics at least so likely as the likeliest, as a share of it, are about equally likely.</summary>
    private const double AboutEqual = 1.0 / 3;
    /// <summary>It is rather asked back than refused: together the topics need this share of the certainty of an answer.</summary>
    private const double ClarifyingShare = 0.6;
    /// <summary>The same for a question that names hardly more than a kind of thing.</summary>
    private const double VagueShare = 0.2;
    private const int MaxWordsOfVagueQuestion = 1;
    private const int MaxTopics = 3;

    /// <summary>More than anyone says in one go, in characters; what follows is not looked at.</summary>
    private const int MaxQuestionLength = 1000;

    private readonly IGate[] gates = Gates(new CommandGate(), new SmallTalkGate(), options);

    private readonly ElsewhereGate elsewhere = new(bundle.Municipality);
    private readonly OpeningAnswers opening = new(bundle, time, isClockSynchronised);
    private readonly AsideGate asides = new(UtteranceClassifier.SmallTalk, AsideGate.Likely);
    private readonly ReferralFinder referrals = new(bundle.Authorities, stemmer);
    private readonly FeeAnswers fees = new(bundle, stemmer, time);
    private readonly CurrentKnowledge knowledge = new(bundle, stemmer, time);
    private readonly Dictionary<string, int> passagesBySource =
        bundle.Passages.CountBy(passage => passage.Source.Id).ToDictionary();

    /// <summary>Answers what was heard, and remembers the reply in the session.</summary>
    public AnsweredQuestion Answer(Transcript heard, Session session) => Answer(heard.Text, heard, session);

    /// <summary>Answers what was typed, and remembers the reply in the session.</summary>
    public AnsweredQuestion Answer(string typed, Session session) => Answer(typed, null, session);

    private AnsweredQuestion Answer(string text, Transcript? heard, Session session)
    {
        var started = time.GetTimestamp();
        var masked = PersonalDataMask.Mask(text.Length > MaxQuestionLength ? text[..MaxQuestionLength] : text);
        ForgetWithdrawn(session);
        var question = new Question(masked.Question, heard, session);
        var settled = gates.Select(gate => gate.Settle(question)).FirstOrDefault(reply => reply is not null);
        var (full, candidates) = settled is null ? Understood(question) : (question.Text, []);
        var retrieved = time.GetTimestamp();

        var reply = settled ?? FromSources(question, full, candidates) ?? WithoutSource(question);
        session.Add(reply);
        return new AnsweredQuestion(
            masked.Text, reply, masked.Kinds, time.GetElapsedTime(started, retrieved), time.GetElapsedTime(retrieved),
            candidates is [var best, ..] ? best : null);
    }

    private static IGate[] Gates(CommandGate commands, SmallTalkGate smallTalk, AnswererOptions options) =>
    [
        new AlarmGate(UtteranceClassifier.Danger, commands, smallTalk, new AsideGate(UtteranceClassifier.SmallTalk, AsideGate.AllButCertain)),
        new LanguageGate(), commands, smallTalk, new AbuseGate(), new NotUnderstoodGate(options), new SteeringGate(),
    ];

    /// <summary>The reading of the question that a source fits best, with what was found for it.</summary>
    private (string Full, IReadOnlyList<Candidate> Candidates) Understood(Question question)
    {
        var readings = FollowUpResolver.Readings(question);
        return elsewhere.Settle(question) is not null
            ? (readings[0], [])
            : readings.Select(full => (full, knowledge.Find(full, CandidatesTried)))
                .MaxBy(reading => reading.Item2 is [var best, ..] ? best.Evidence.Probability : 0);
    }

    /// <summary>What a source said before it was withdrawn is not repeated.</summary>
    private void ForgetWithdrawn(Session session)
    {
        if (session.LastReply is Answer { Passage.Source.Id: var id } && !passagesBySource.ContainsKey(id))
        {
            session.Add(new NotFound());
        }
    }

    /// <param name="full">The question as it was understood: what was said, completed from before.</param>
    private Reply? FromSources(Question question, string full, IReadOnlyList<Candidate> candidates)
    {
        var sure = candidates.Where(candidate => candidate.Passage.Source == candidates[0].Passage.Source && IsSureEnough(candidate)).ToList();
        return opening.Find(full)
            ?? (Reply?)referrals.Find(full, sure.Select(candidate => candidate.Passage).FirstOrDefault())
            ?? (sure.Count > 0 ? null : asides.Settle(question))
            ?? (question.Session.LastReply is Clarification ? null : WhichTopic(full, candidates))
            ?? (Reply?)(sure.Count > 0 ? GroundedAnswer(full, sure) : null);
    }

    private static Reply WithoutSource(Question question) => AbuseGate.AreInsulting(question) ? new Abuse() : new NotFound();

    private bool IsSureEnough(Candidate candidate) => candidate.Evidence.Probability >= options.MinCertainty;

    /// <summary>Asks back, when no topic is sure enough but two or three about equally likely ones are together.</summary>
    private Clarification? WhichTopic(string question, IReadOnlyList<Candidate> candidates)
    {
        if (candidates.Count == 0 || IsSureEnough(candidates[0]))
        {
            return null;
        }

        var likely = candidates.DistinctBy(candidate => candidate.Passage.Source.Topic)
            .Where(candidate => candidate.Evidence.Probability >= AboutEqual * candidates[0].Evidence.Probability)
            .Take(MaxTopics).ToList();
        var needed = (IsVague(question) ? VagueShare : ClarifyingShare) * options.MinCertainty;
        return likely.Count > 1 && likely.Sum(candidate => candidate.Evidence.Probability) >= needed
            ? new Clarification([.. likely.Select(candidate => candidate.Passage.Source.Topic)], question)
            : null;
    }

    /// <summary>Whether hardly more than a kind of thing is named, such as 'een vergunning'.</summary>
    private static bool IsVague(string question) =>
        DutchTokenizer.ContentWords(question).Count(word => !CommonWords.Contains(word)) <= MaxWordsOfVagueQuestion;

    private Answer? GroundedAnswer(string question, IReadOnlyList<Candidate> candidates)
    {
        var (passage, sentences) = SentenceChooser.Choose(candidates);
        var answer = new Answer(passage, sentences, HasMore(passage, sentences));
        return fees.Find(question, answer) ?? (GroundingCheck.AreGrounded(sentences, passage) ? answer : null);
    }

    private bool HasMore(Passage passage, IReadOnlyList<string> sentences) =>
        sentences.Count < passage.Sentences.Count || passagesBySource[passage.Source.Id] > 1;
}
