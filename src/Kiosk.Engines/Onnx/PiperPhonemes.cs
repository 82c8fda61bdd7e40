namespace Kiosk.Engines.Onnx;

/// <summary>Turns phonemes into the numbers a voice was trained on, as Piper's phonemize_ids does.</summary>
internal sealed class PiperPhonemes(IReadOnlyDictionary<string, long[]> ids)
{
    public const string Begin = "^";
    public const string End = "$";
    public const string Pad = "_";

    /// <param name="clauses">IPA, one string for each clause.</param>
    /// <returns>
    /// The begin mark, then every phoneme, then the end mark, with a pad after all but the last. Signs that the
    /// voice does not know are left out.
    /// </returns>
    public long[] ToIds(IEnumerable<string> clauses)
    {
        List<long> result = [.. ids[Begin], .. ids[Pad]];
        foreach (var rune in string.Join(' ', clauses).EnumerateRunes())
        {
            if (ids.TryGetValue(rune.ToString(), out var phoneme))
            {
                result.AddRange(phoneme);
                result.AddRange(ids[Pad]);
            }
        }

        return [.. result, .. ids[End]];
    }
}
