using System.Globalization;
using System.Text.Json;
using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;

namespace Kiosk.Host.Asking;

/// <summary>Turns a turn into what 'ask' prints.</summary>
internal static class AskResults
{
    public static AskResult From(JsonElement? id, Turn turn)
    {
        var reply = turn.Answered.Reply;
        return new AskResult(
            id,
            turn.Answered.Question,
            turn.Heard is { } heard
                ? new AskTranscript(turn.Answered.Question, heard.Language, Math.Round(heard.Confidence, 3))
                : null,
            reply.Kind,
            string.Join(' ', reply.Spoken),
            reply is Answer given ? given.Sentences : reply.Spoken,
            reply is Answer answer ? [Source(answer)] : [],
            Topics(reply),
            reply.OffersHandover,
            turn.Answered.Masked,
            Timings(turn.Timings));
    }

    private static AskSource Source(Answer answer)
    {
        var source = answer.Passage.Source;
        return new AskSource(source.Id, source.Title, source.Url,
            source.Modified.ToString("O", CultureInfo.InvariantCulture), answer.Passage.Text);
    }

    private static IReadOnlyList<string> Topics(Reply reply) => reply switch
    {
        Answer answer => [answer.Passage.Source.Topic],
        Clarification clarification => clarification.Topics,
        _ => [],
    };

    private static AskTimings Timings(TurnTimings timings) => new(
        Whole(timings.Endpoint), Whole(timings.Transcribe), Whole(timings.Retrieve),
        Whole(timings.Compose), Whole(timings.FirstAudio), Whole(timings.Total));

    private static long Whole(TimeSpan time) => (long)Math.Round(time.TotalMilliseconds);
}
