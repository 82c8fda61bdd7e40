using System.Runtime.CompilerServices;

namespace Kiosk.Core.Audio;

/// <summary>A device went, or came back.</summary>
/// <param name="Device">Its name in the watch.</param>
/// <param name="Failure">Why it is not there; null when it is.</param>
public sealed record DeviceChange(string Device, AudioDeviceException? Failure);

/// <summary>
/// Tells within a second that a device went or came back. A device is looked at only when there is reason to: at the
/// start, while it is missing, when it failed in use, and when anything was plugged in or pulled out.
/// </summary>
/// <param name="devices">By the names that the changes carry.</param>
/// <param name="plugged">Another text whenever something was plugged in or pulled out.</param>
public sealed class DeviceWatch(IReadOnlyDictionary<string, IWatchedDevice> devices, Func<string> plugged, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Seen> seen = [];
    private string lastPlugged = "";

    /// <summary>Changes until cancelled; a device that is there at the start is none.</summary>
    public async IAsyncEnumerable<DeviceChange> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var change in Look())
            {
                yield return change;
            }

            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    /// <summary>Looks once.</summary>
    /// <returns>What changed since the last look.</returns>
    public IReadOnlyList<DeviceChange> Look()
    {
        var nowPlugged = plugged();
        var isOther = nowPlugged != lastPlugged;
        lastPlugged = nowPlugged;
        var changes = new List<DeviceChange>();
        foreach (var (name, device) in devices)
        {
            var before = seen.TryGetValue(name, out var known) ? known : null;
            var failures = device.Failures;
            if (before is { IsThere: true } && before.Failures == failures && !isOther)
            {
                continue;
            }

            var failure = Failure(device);
            seen[name] = new Seen(failure is null, failures);
            if ((before?.IsThere ?? true) != (failure is null))
            {
                changes.Add(new DeviceChange(name, failure));
            }
        }

        return changes;
    }

    private static AudioDeviceException? Failure(IWatchedDevice device)
    {
        try
        {
            device.Check();
            return null;
        }
        catch (AudioDeviceException exception)
        {
            return exception;
        }
    }

    private sealed record Seen(bool IsThere, long Failures);
}
