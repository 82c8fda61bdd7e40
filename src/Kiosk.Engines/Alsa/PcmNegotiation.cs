namespace Kiosk.Engines.Alsa;

/// <summary>What a device can do, asked one value at a time; what was set narrows what can be asked next.</summary>
internal interface IPcmCapabilities
{
    bool TrySetType(SampleType type);

    bool TrySetChannels(int channels);

    /// <param name="sampleRate">Hz.</param>
    bool TrySetRate(int sampleRate);
}

/// <summary>Chooses the format in which a device and the kiosk meet: what is wanted, or what is converted with the least loss.</summary>
internal static class PcmNegotiation
{
    public const int MaxChannels = 8;

    private static readonly SampleType[] Types = [SampleType.Int16, SampleType.Int32, SampleType.Float32];

    // By how common they are above the rates of speech; those below it come last.
    private static readonly int[] Rates = [48_000, 44_100, 96_000, 88_200, 64_000, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000];

    /// <param name="sampleRate">The rate that needs no conversion, Hz.</param>
    /// <returns>The format that was set, or null when the device can do none.</returns>
    public static PcmFormat? Choose(IPcmCapabilities device, int sampleRate)
    {
        foreach (var type in Types.Where(device.TrySetType))
        {
            foreach (var channels in Enumerable.Range(1, MaxChannels).Where(device.TrySetChannels))
            {
                return PreferredRates(sampleRate).Where(device.TrySetRate).Select(rate => new PcmFormat(rate, channels, type))
                    .Cast<PcmFormat?>().FirstOrDefault();
            }

            return null;
        }

        return null;
    }

    /// <summary>First the rate itself, then whole multiples of it, then the others that lose nothing, then the rest.</summary>
    private static IEnumerable<int> PreferredRates(int sampleRate) => Rates
        .OrderBy(rate => rate >= sampleRate ? (rate % sampleRate == 0 ? 0 : 1) : 2)
        .Prepend(sampleRate);
}
