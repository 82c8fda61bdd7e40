using System.Runtime.CompilerServices;
using Kiosk.Core.Audio;

namespace Kiosk.Host.Running.Browser;

/// <summary>The kiosk's own sound devices; for one that is not there, the browser's, if a panel page offers it.</summary>
internal sealed class FallbackSound(IMicrophone microphone, ISpeaker speaker, BrowserSound browser) : IMicrophone, ISpeaker
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var own = microphone.CaptureAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var hasOwn = await StartAsync(own);
        while (hasOwn == true)
        {
            yield return own.Current;
            hasOwn = await own.MoveNextAsync();
        }

        if (hasOwn is null)
        {
            await foreach (var frame in browser.CaptureAsync(cancellationToken))
            {
                yield return frame;
            }
        }
    }

    /// <inheritdoc/>
    public async Task PlayAsync(AudioClip clip, CancellationToken cancellationToken)
    {
        try
        {
            await speaker.PlayAsync(clip, cancellationToken);
        }
        catch (AudioDeviceException) when (browser.IsOpen)
        {
            await browser.PlayAsync(clip, cancellationToken);
        }
    }

    /// <returns>Whether there is a first frame; null when the browser is to give it.</returns>
    private async Task<bool?> StartAsync(IAsyncEnumerator<AudioFrame> own)
    {
        try
        {
            return await own.MoveNextAsync();
        }
        catch (AudioDeviceException) when (browser.IsOpen)
        {
            return null;
        }
    }
}
