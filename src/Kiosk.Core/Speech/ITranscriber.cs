namespace Kiosk.Core.Speech;

public interface ITranscriber
{
    /// <param name="samples">Mono samples at 16 kHz; may be longer than one window of the model.</param>
    /// <exception cref="OperationCanceledException">Cancelled, within 100 ms; never half a transcript.</exception>
    /// <exception cref="EngineException">The engine failed on this audio.</exception>
    Task<Transcript> TranscribeAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken);

    /// <summary>Gives up all that it still holds of what it heard.</summary>
    Task ForgetAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
