namespace Kiosk.Desk;

/// <summary>Whether any clerk's page is open at this desk process: a citizen must not wait for someone who sees nothing.</summary>
public sealed class ClerkPresence
{
    private int pages;

    public bool IsAnyone => Volatile.Read(ref pages) > 0;

    /// <summary>A page is open until what is returned is disposed.</summary>
    public IDisposable Open()
    {
        Interlocked.Increment(ref pages);
        return new Page(this);
    }

    private sealed class Page(ClerkPresence presence) : IDisposable
    {
        private int closed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref closed, 1) == 0)
            {
                Interlocked.Decrement(ref presence.pages);
            }
        }
    }
}
