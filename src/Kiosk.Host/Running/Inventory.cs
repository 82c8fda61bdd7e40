using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Storage;

namespace Kiosk.Host.Running;

/// <summary>Takes stock at the start: which parts are there, and why the others are not.</summary>
internal sealed class Inventory
{
    private readonly List<PartHealth> parts = [];

    public ServiceHealth Health => new([.. parts]);

    /// <summary>Notes whether a device is there now; it may come and go while the service runs.</summary>
    public void Check(string name, Action check)
    {
        try
        {
            check();
            parts.Add(new PartHealth(name, true, There));
        }
        catch (AudioDeviceException exception)
        {
            Miss(name, exception.Message);
        }
    }

    /// <summary>Notes a part that this kiosk does not have.</summary>
    public void Miss(string name, string reason) => parts.Add(new PartHealth(name, false, reason));

    /// <returns>The part, or null when it is missing or ill.</returns>
    public async Task<T?> TakeAsync<T>(string name, Func<Task<T>> load, Func<T, string>? describe = null)
        where T : class
    {
        try
        {
            var part = await load();
            parts.Add(new PartHealth(name, true, describe?.Invoke(part) ?? There));
            return part;
        }
        catch (Exception exception) when (exception is EngineException or BundleException)
        {
            Miss(name, exception.Message);
            return null;
        }
    }

    private const string There = "there";
}
