using System.Runtime.CompilerServices;
using Kiosk.Desk.Enrolment;
using Kiosk.Storage.Handovers;

namespace Kiosk.Desk.Delivery;

/// <summary>What a kiosk needs to find its desk in the town hall's network and to prove who it is.</summary>
/// <param name="Folder">Where the kiosk's certificate is kept.</param>
/// <param name="Code">For a kiosk that is not enrolled yet; null when it is enrolled by hand.</param>
public sealed record DeskAddress(Uri Url, string Kiosk, string Folder, EnrolmentCode? Code)
{
    /// <summary>Without the code: it belongs in no log.</summary>
    public override string ToString() => Url.ToString();
}

/// <summary>
/// The way to a desk that many kiosks share. It enrols the kiosk first, where that was not done, and until then the desk
/// counts as away: what is handed over waits in the outbox.
/// </summary>
/// <param name="noted">Told what IT staff may want to know; not of faults.</param>
/// <param name="faulted">Told when the certificate can't be renewed.</param>
public sealed class DeskElsewhere(DeskAddress address, TimeProvider time, Action<string> noted, Action<Exception> faulted) : IDeskEndpoint, IDisposable
{
    private readonly SemaphoreSlim connecting = new(1);
    private readonly TaskCompletionSource<KioskIdentity> enrolled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HttpClient? client;

    private KioskEnroller Enroller => new(address.Url, time);

    /// <summary>Keeps the certificate fresh; runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var identity = await enrolled.Task.WaitAsync(cancellationToken);
        var renewal = new IdentityRenewal(
            Enroller, identity, time, until => noted($"The certificate of this kiosk was renewed, until {until:yyyy-MM-dd}"),
            (reason, until) => faulted(new IdentityException($"the certificate of this kiosk, which lasts until {until:yyyy-MM-dd}, could not be renewed: {reason.Message}", reason)));
        await renewal.RunAsync(cancellationToken);
    }

    public async Task<DeskReceipt> SendAsync(OutboxOrder order, CancellationToken cancellationToken) =>
        await (await ConnectAsync(cancellationToken)).SendAsync(order, cancellationToken);

    public async IAsyncEnumerable<HeardNotice> FollowAsync(long? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var desk = await ConnectAsync(cancellationToken);
        var isNew = KioskIdentity.IsNewIn(address.Folder);
        await foreach (var notice in desk.FollowAsync(isNew ? null : after, cancellationToken))
        {
            yield return notice;
            if (isNew && notice.Event is not null)
            {
                // It was dealt with, and its number is known from now on.
                KioskIdentity.HeardIn(address.Folder);
                isNew = false;
            }
        }
    }

    public void Dispose()
    {
        client?.Dispose();
        connecting.Dispose();
    }

    /// <exception cref="IdentityException">The kiosk is not enrolled, and could not be.</exception>
    private async Task<HttpDesk> ConnectAsync(CancellationToken cancellationToken)
    {
        await connecting.WaitAsync(cancellationToken);
        try
        {
            client ??= DeskClient.Create(address.Url, await IdentifyAsync(cancellationToken), time);
            return new HttpDesk(client, address.Kiosk, time);
        }
        finally
        {
            connecting.Release();
        }
    }

    private async Task<KioskIdentity> IdentifyAsync(CancellationToken cancellationToken)
    {
        var isNew = !KioskIdentity.IsIn(address.Folder) && address.Code is not null;
        var identity = isNew
            ? await Enroller.EnrolAsync(address.Code!, address.Kiosk, address.Folder, cancellationToken)
            : KioskIdentity.Open(address.Folder);
        if (identity.Name != address.Kiosk)
        {
            throw new IdentityException($"this kiosk is enrolled as '{identity.Name}', and its setting Handover:Kiosk is '{address.Kiosk}': make them the same.");
        }

        if (isNew)
        {
            noted($"This kiosk is enrolled at its desk as {identity.Name}");
        }

        enrolled.TrySetResult(identity);
        return identity;
    }
}
