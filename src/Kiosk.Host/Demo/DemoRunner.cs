using System.Globalization;
using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Host.Audio;

namespace Kiosk.Host.Demo;

/// <summary>Plays the sample questions through the pipeline and tells what came of each.</summary>
internal sealed class DemoRunner(Pipeline pipeline, TextWriter account)
{
    /// <param name="folder">Where the spoken replies are written.</param>
    public async Task RunAsync(IReadOnlyList<DemoQuestion> questions, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var heardBack = default(HeardBack);
        foreach (var (number, question) in questions.Index())
        {
            var reply = Path.Combine(folder, Path.GetFileName(question.Audio));
            Tell($"{number + 1}. {Path.GetFileName(question.Audio)}: '{question.Text}'");
            heardBack += await AnswerAsync(question, reply, cancellationToken);
        }

        Tell($"Figures heard back from the spoken replies: {heardBack.Heard} of {heardBack.Expected}.");
        Tell($"Listen to the replies in {folder}, or ask something yourself: kiosk ask --text \"Wat kost een paspoort?\"");
    }

    private async Task<HeardBack> AnswerAsync(DemoQuestion question, string reply, CancellationToken cancellationToken)
    {
        var speaker = new MemorySpeaker();
        using var utterance = await pipeline.QuestionInAsync(WaveReader.ReadFile(question.Audio, Pipeline.MaxQuestion), cancellationToken);
        var turn = await pipeline.Turns.AnswerAsync(utterance, new Session(), new TurnOutput(speaker, null), cancellationToken);
        WaveWriter.WriteFile(reply, speaker.ToClip());

        var heardBack = await new HearBack(pipeline.Transcriber)
            .CheckAsync(turn.Answered.Reply.Spoken, speaker.Clips, cancellationToken);
        Tell(turn, utterance, speaker, reply, heardBack);
        return heardBack;
    }

    private void Tell(Turn turn, Utterance utterance, MemorySpeaker speaker, string reply, HeardBack heardBack)
    {
        var timings = turn.Timings;
        Tell($"   heard    {turn.Answered.Question} ({utterance.Duration.TotalSeconds:F1} s, confidence {turn.Heard!.Confidence:F2})");
        Tell($"   {turn.Answered.Reply.Kind,-8} {string.Join(' ', turn.Answered.Reply.Spoken)}");
        if (turn.Answered.Reply is Answer answer)
        {
            Tell($"   source   {answer.Passage.Source.Url} ({answer.Passage.Source.Modified:yyyy-MM-dd})");
        }

        Tell($"   spoken   {reply} ({speaker.ToClip().Duration.TotalSeconds:F1} s, figures heard back {heardBack.Heard} of {heardBack.Expected})");
        Tell($"   times    transcribe {timings.Transcribe.TotalMilliseconds:F0} ms, retrieve {timings.Retrieve.TotalMilliseconds:F1} ms, first sound {timings.FirstAudio.TotalMilliseconds:F0} ms after the end of the question was decided");
        Tell($"");
    }

    private void Tell(FormattableString line) => account.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
