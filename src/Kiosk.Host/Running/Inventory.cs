using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Desk.Store;
using Kiosk.Storage;
using Kiosk.Storage.Handovers;

namespace Kiosk.Host.Running;

/// <summary>
/// Takes stock at the start: which parts are there, and why the others are not. Parts may be taken at the same time; they
/// stand in the order in which they were asked for.
/// </summary>
internal sealed class Inventory
{
    private readonly Lock gate = new();
    private readonly List<PartHealth> parts = [];

    public ServiceHealth Health
    {
        get
        {
            lock (gate)
            {
                return new([.. parts]);
            }
        }
    }

    /// <summary>Notes whether a device is there now; it may come and go while the service runs.</summary>
    public void Check(string name, Action check)
    {
        try
        {
            check();
            Note(Reserve(name), new PartHealth(name, true, There));
        }
        catch (AudioDeviceException exception)
        {
            Miss(name, exception.Message);
        }
    }

    /// <param name="detail">What is there, or why it is not.</param>
    public void Note(string name, bool isThere, string detail) => Note(Reserve(name), new PartHealth(name, isThere, detail));

    /// <summary>Notes a part that this kiosk does not have.</summary>
    public void Miss(string name, string reason) => Note(Reserve(name), new PartHealth(name, false, reason));

    /// <summary>Loads a part on a thread of its own.</summary>
    /// <returns>The part, or null when it is missing or ill.</returns>
    public async Task<T?> TakeAsync<T>(string name, Func<Task<T>> load, Func<T, string>? describe = null)
        where T : class
    {
        var place = Reserve(name);
        try
        {
            var part = await Task.Run(load);
            Note(place, new PartHealth(name, true, describe?.Invoke(part) ?? There));
            return part;
        }
        catch (Exception exception) when (exception is EngineException or BundleException or OutboxException or DeskStoreException)
        {
            Note(place, new PartHealth(name, false, exception.Message));
            return null;
        }
    }

    private int Reserve(string name)
    {
        lock (gate)
        {
            parts.Add(new PartHealth(name, false, "not looked at yet"));
            return parts.Count - 1;
        }
    }

    private void Note(int place, PartHealth health)
    {
        lock (gate)
        {
            parts[place] = health;
        }
    }

    private const string There = "there";
}
