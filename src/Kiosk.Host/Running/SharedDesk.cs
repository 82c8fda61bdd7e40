using Kiosk.Desk.Delivery;

namespace Kiosk.Host.Running;

/// <summary>The desk is a server that many kiosks share.</summary>
internal sealed class SharedDesk(DeskElsewhere way, Uri url) : IDeskSite
{
    public IDeskEndpoint Way => way;

    public string Description => $"at {url}";

    public Task RunAsync(CancellationToken cancellationToken) => way.RunAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        way.Dispose();
        return ValueTask.CompletedTask;
    }
}
