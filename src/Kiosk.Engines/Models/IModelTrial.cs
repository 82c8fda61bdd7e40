using Kiosk.Core.Speech;

namespace Kiosk.Engines.Models;

/// <summary>Finds out whether a model can be loaded and run, without danger to this process.</summary>
public interface IModelTrial
{
    /// <summary>Completes when the model loaded and ran.</summary>
    /// <exception cref="EngineException">It did not; the message names the file and the reason.</exception>
    Task TryAsync(ModelRole role, string file, CancellationToken cancellationToken);
}
