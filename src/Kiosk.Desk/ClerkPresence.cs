using Kiosk.Desk.Staff;

namespace Kiosk.Desk;

/// <summary>
/// Which clerks have a page open at this desk process and can be called: a citizen must not wait for someone who sees
/// nothing.
/// </summary>
public sealed class ClerkPresence
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> present = [];

    /// <summary>Whether anybody is there: who is busy comes back, who is away may not.</summary>
    public bool IsAnyone
    {
        get
        {
            lock (gate)
            {
                return present.Values.Any(entry => entry.Presence != Presence.Away);
            }
        }
    }

    /// <summary>Who has a page open, by name.</summary>
    public IReadOnlyList<(string Name, Presence Presence)> Present
    {
        get
        {
            lock (gate)
            {
                return [.. present.Select(entry => (entry.Key, entry.Value.Presence)).OrderBy(entry => entry.Key, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>A clerk's page is open until what is returned is disposed.</summary>
    public IDisposable Open(string name, Presence presence)
    {
        lock (gate)
        {
            present[name] = new Entry(presence, present.TryGetValue(name, out var known) ? known.Pages + 1 : 1);
        }

        return new Page(this, name);
    }

    /// <summary>For a clerk whose page is open; else nothing is kept.</summary>
    public void Set(string name, Presence presence)
    {
        lock (gate)
        {
            if (present.TryGetValue(name, out var known))
            {
                present[name] = known with { Presence = presence };
            }
        }
    }

    private void Close(string name)
    {
        lock (gate)
        {
            var left = present[name].Pages - 1;
            if (left == 0)
            {
                present.Remove(name);
            }
            else
            {
                present[name] = present[name] with { Pages = left };
            }
        }
    }

    private sealed record Entry(Presence Presence, int Pages);

    private sealed class Page(ClerkPresence presence, string name) : IDisposable
    {
        private int closed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref closed, 1) == 0)
            {
                presence.Close(name);
            }
        }
    }
}
