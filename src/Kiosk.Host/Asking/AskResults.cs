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
            Sources(reply),
            Topics(reply),
            reply.OffersHandover,
            turn.Answered.Masked,
            Timings(turn.Timings));
    }

    private static IReadOnlyList<AskSource> Sources(Reply reply) => reply switch
    {
        Answer { Passage: { Source: var source } passage } => [new AskSource(source.Id, source.Title, source.Url, Date(source.Modified), passage.Text)],
        Referral { Authority: var body } => [new AskSource(body.Id, body.Name, body.Url, Date(body.Reviewed), string.Join(' ', body.Sentences))],
        _ => [],
    };

    private static string Date(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Topics(Reply reply) => reply switch
    {
        Answer answer => [answer.Passage.Source.Topic],
        Clarification clarification => clarification.Topics,
        Referral referral => [referral.Authority.Name],
        _ => [],
    };

    private static AskTimings Timings(TurnTimings timings) => new(
        Whole(timings.Endpoint), Whole(timings.Transcribe), Whole(timings.Retrieve),
        Whole(timings.Compose), Whole(timings.FirstAudio), Whole(timings.Total));

    private static long Whole(TimeSpan time) => (long)Math.Round(time.TotalMilliseconds);
}
