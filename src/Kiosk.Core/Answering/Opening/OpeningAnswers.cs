using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering.Opening;

/// <summary>
/// Answers questions about opening hours from the hours in the bundle and the device's clock, and names the source of
/// the hours. With a clock in doubt it tells the hours of the week and says nothing of 'now'.
/// </summary>
internal sealed class OpeningAnswers
{
    private readonly List<(Desk Desk, Source Source)> desks;
    private readonly HallClock clock;

    /// <param name="isClockSynchronised">Whether the clock was set from a trusted one; null when nobody can tell.</param>
    public OpeningAnswers(KnowledgeBundle bundle, TimeProvider time, Func<bool>? isClockSynchronised)
    {
        var newest = bundle.Sources.Select(source => source.Modified).DefaultIfEmpty(DateOnly.MinValue).Max();
        clock = new HallClock(time, isClockSynchronised, newest);
        desks =
        [
            .. bundle.Municipality.Desks.Join(bundle.Sources, desk => desk.SourceId, source => source.Id, (desk, source) => (desk, source)),
        ];
    }

    /// <param name="question">The question, completed from the conversation.</param>
    /// <returns>Null when it is about something else, or when there is no source for the hours.</returns>
    public Answer? Find(string question)
    {
        var words = DutchTokenizer.Words(question);
        foreach (var (desk, source) in desks.OrderByDescending(entry => words.Any(entry.Desk.Words.Contains)))
        {
            if (OpeningQuestionReader.Read(words, desk) is { } asked)
            {
                var sentences = new OpeningSentences(desk, clock.Now).Of(asked);
                return new Answer(new Passage(source, Heading, sentences), sentences, HasMore: false);
            }
        }

        return null;
    }

    private const string Heading = "Openingstijden";
}
