namespace Kiosk.Engines.Alsa;

/// <summary>How a device stores one sample, little-endian; numbered as <c>snd_pcm_format_t</c>.</summary>
internal enum SampleType
{
    Int16 = 2,
    Int32 = 10,
    Float32 = 14,
}

/// <summary>What a device speaks: frames of interleaved channels.</summary>
/// <param name="SampleRate">Hz.</param>
internal readonly record struct PcmFormat(int SampleRate, int Channels, SampleType Type)
{
    public int BytesPerSample => Type == SampleType.Int16 ? 2 : 4;

    public int BytesPerFrame => Channels * BytesPerSample;
}
