using Kiosk.Core.Audio;
using Kiosk.Core.Speech;

namespace Kiosk.Core.Conversation;

/// <summary>A fault, wrapped once with the part it came from; its message holds nothing that a citizen said.</summary>
public sealed class PartFailedException(Part part, Exception inner) : Exception($"{part}: {inner.Message}", inner)
{
    public Part Part { get; } = part;

    public static async Task<T> WrapAsync<T>(Part part, Task<T> work)
    {
        await WrapAsync(part, (Task)work);
        return await work;
    }

    public static async Task WrapAsync(Part part, Task work)
    {
        try
        {
            await work;
        }
        catch (Exception exception) when (exception is EngineException or AudioDeviceException)
        {
            throw new PartFailedException(part, exception);
        }
    }
}
