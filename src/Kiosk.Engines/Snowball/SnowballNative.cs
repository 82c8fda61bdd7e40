using System.Runtime.InteropServices;

namespace Kiosk.Engines.Snowball;

/// <summary>The functions of libstemmer.h that are used.</summary>
internal static unsafe partial class SnowballNative
{
    private const string Library = "libstemmer.so.0d";

    [LibraryImport(Library, EntryPoint = "sb_stemmer_new")]
    public static partial nint New(byte* algorithm, byte* encoding);

    [LibraryImport(Library, EntryPoint = "sb_stemmer_delete")]
    public static partial void Delete(nint stemmer);

    /// <summary>Returns the stem, which the stemmer owns until its next call; null when memory ran out.</summary>
    [LibraryImport(Library, EntryPoint = "sb_stemmer_stem")]
    public static partial byte* Stem(nint stemmer, byte* word, int size);

    [LibraryImport(Library, EntryPoint = "sb_stemmer_length")]
    public static partial int Length(nint stemmer);
}
