namespace Kiosk.Engines.Alsa;

/// <summary>Numbered as <c>snd_pcm_stream_t</c>.</summary>
internal enum PcmDirection
{
    Playback = 0,
    Capture = 1,
}
