using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Evaluation;

namespace Kiosk.Host.Evaluation;

/// <summary>
/// Puts the questions of sets to the kiosk, one after the other, so that the times are those of a citizen who is alone
/// with it.
/// </summary>
/// <param name="typed">Answers typed questions.</param>
/// <param name="pipeline">Hears and answers recordings; may be null when the sets have none.</param>
/// <param name="progress">Told after each question.</param>
internal sealed class Evaluator(TurnRunner typed, Pipeline? pipeline, SetProblems problems, EvaluationProgress progress)
{
    /// <param name="slips">Applied to typed questions; recordings are left out then. Null asks as the sets do.</param>
    public async Task<IReadOnlyList<EvaluatedReply>> AskAsync(
        IReadOnlyList<QuestionSet> sets, RecogniserSlips? slips, CancellationToken cancellationToken)
    {
        var replies = new List<EvaluatedReply>();
        foreach (var set in sets)
        {
            foreach (var question in set.Questions.Where(question => slips is null || question.Question.Audio is null))
            {
                if (await TryAskAsync(set, question, slips, cancellationToken) is { } reply)
                {
                    replies.Add(reply);
                }

                progress.Step();
            }
        }

        return replies;
    }

    /// <summary>A question that can't be asked is a problem of its own; those after it are asked.</summary>
    private async Task<EvaluatedReply?> TryAskAsync(
        QuestionSet set, SetQuestion asked, RecogniserSlips? slips, CancellationToken cancellationToken)
    {
        try
        {
            var session = new Session();
            foreach (var earlier in asked.Question.Context)
            {
                await typed.AnswerAsync(earlier, session, TurnOutput.None, cancellationToken);
            }

            var question = slips is null ? asked.Question : asked.Question with { Text = slips.Mishear(asked.Question.Text) };
            var turn = question.Audio is { } audio
                ? await HearAsync(audio, session, cancellationToken)
                : await typed.AnswerAsync(question.Text, session, TurnOutput.None, cancellationToken);
            return new EvaluatedReply(set.Name, new JudgedReply(question, turn.Answered), turn.Timings.Total);
        }
        catch (Exception exception) when (exception is AudioFormatException or PartFailedException or IOException)
        {
            problems.Add(set.File, asked.Line, exception.Message);
            return null;
        }
    }

    private async Task<Turn> HearAsync(string audio, Session session, CancellationToken cancellationToken)
    {
        using var utterance = await pipeline!.QuestionInAsync(WaveReader.ReadFile(audio, Pipeline.MaxQuestion), cancellationToken);
        return await pipeline.Turns.AnswerAsync(utterance, session, TurnOutput.None, cancellationToken);
    }
}
