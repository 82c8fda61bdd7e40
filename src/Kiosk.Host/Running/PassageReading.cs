using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;
using Kiosk.Engines.Llama;

namespace Kiosk.Host.Running;

/// <summary>
/// Lets the language model read every passage once, while the service runs and speech does not need the processor, so that
/// a question waits only for its own words to be read.
/// </summary>
internal sealed class PassageReading(LlamaSentenceSelector selector, KnowledgeBundle bundle, Serilog.ILogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var passage in bundle.Passages)
            {
                await selector.PrepareAsync(passage, stoppingToken);
            }
        }
        catch (Exception exception) when (exception is EngineException or IOException or UnauthorizedAccessException)
        {
            log.Warning("Passages are not read ahead: {Reason:l}", exception.Message);
        }
    }
}
