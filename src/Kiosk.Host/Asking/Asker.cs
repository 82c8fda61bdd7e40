using System.Globalization;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Host.Audio;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Asking;

/// <summary>Puts questions to the pipeline, each in its conversation.</summary>
internal sealed class Asker(Pipeline pipeline)
{
    private const int MaxTextLength = 2_000;
    private const int MaxSessions = 10_000;

    private readonly Dictionary<string, Session> sessions = new(StringComparer.Ordinal);

    /// <param name="speakTo">The WAV file for the spoken reply, or null.</param>
    /// <exception cref="WorkFailedException">The question can't be taken; the message says why.</exception>
    /// <exception cref="AudioFormatException">The sound file can't be read.</exception>
    public async Task<Turn> AskAsync(AskQuestion question, string? speakTo, CancellationToken cancellationToken)
    {
        var session = SessionOf(question.Session);
        var speaker = new MemorySpeaker();
        var output = new TurnOutput(speaker, null);
        var turn = question.Audio is { } path
            ? await HearAsync(path, session, output, cancellationToken)
            : await pipeline.Turns.AnswerAsync(Checked(question.Text), session, speakTo is null ? TurnOutput.None : output, cancellationToken);
        if (speakTo is not null)
        {
            WaveWriter.WriteFile(speakTo, speaker.ToClip());
        }

        return turn;
    }

    private async Task<Turn> HearAsync(string path, Session session, TurnOutput output, CancellationToken cancellationToken)
    {
        var clip = WaveReader.ReadFile(path, Pipeline.MaxQuestion);
        using var utterance = await pipeline.QuestionInAsync(clip, cancellationToken);
        return await pipeline.Turns.AnswerAsync(utterance, session, output, cancellationToken);
    }

    private static string Checked(string? text)
    {
        var readable = new string([.. (text ?? "").Where(character => !char.IsControl(character) || character is '\n' or '\t')]).Trim();
        return readable.Length switch
        {
            0 => throw new WorkFailedException("the question is empty: give it in words, such as \"Wat kost een paspoort?\"."),
            > MaxTextLength => throw new WorkFailedException(string.Create(CultureInfo.InvariantCulture,
                $"the question has {readable.Length} characters; at most {MaxTextLength} are read: ask it in fewer words.")),
            _ => readable,
        };
    }

    private Session SessionOf(string? name)
    {
        if (name is null)
        {
            return new Session();
        }

        if (!sessions.TryGetValue(name, out var session))
        {
            session = sessions.Count < MaxSessions
                ? sessions[name] = new Session()
                : throw new WorkFailedException($"there are more than {MaxSessions} sessions: start again with a new process.");
        }

        return session;
    }
}
