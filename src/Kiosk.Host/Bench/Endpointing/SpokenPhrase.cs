namespace Kiosk.Host.Bench.Endpointing;

/// <summary>A piece of speech without a pause in it, cut out of a recording.</summary>
/// <param name="Speaker">Pieces of one speaker are put together; those of two are not.</param>
/// <param name="Samples">Mono, 16 kHz; speech from the first sample to the last.</param>
internal sealed record SpokenPhrase(string Speaker, float[] Samples);
