using Kiosk.Desk.Delivery;

namespace Kiosk.Host.Running;

/// <summary>Where the kiosk's desk is: within the kiosk, or elsewhere in the town hall.</summary>
internal interface IDeskSite : IAsyncDisposable
{
    IDeskEndpoint Way { get; }

    /// <summary>One line for people.</summary>
    string Description { get; }

    /// <summary>Runs until cancelled.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
