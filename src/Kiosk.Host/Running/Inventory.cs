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
    public void Check(string name, Action check) => Take(name, () =>
    {
        check();
        return name;
    });

    /// <summary>Notes a part that this kiosk does not have.</summary>
    public void Miss(string name, string reason) => parts.Add(new PartHealth(name, false, reason));

    /// <returns>The part, or null when it is missing or ill.</returns>
    public T? Take<T>(string name, Func<T> load, Func<T, string>? describe = null)
        where T : class
    {
        try
        {
            var part = load();
            parts.Add(new PartHealth(name, true, describe?.Invoke(part) ?? "there"));
            return part;
        }
        catch (Exception exception) when (exception is EngineException or BundleException or AudioDeviceException)
        {
            parts.Add(new PartHealth(name, false, exception.Message));
            return null;
        }
    }
}
