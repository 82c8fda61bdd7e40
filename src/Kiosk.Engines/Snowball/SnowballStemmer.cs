using System.Text;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Snowball;

/// <summary>The Dutch stemmer of Snowball (snowballstem.org), through libstemmer. Safe for many threads.</summary>
public sealed unsafe class SnowballStemmer : IStemmer, IDisposable
{
    // No Dutch word is longer; addresses and noise come back as they are.
    private const int MaxWordLength = 100;

    private readonly SnowballHandle stemmer;
    private readonly Lock gate = new();

    /// <exception cref="EngineException">libstemmer is missing, or has another Dutch algorithm.</exception>
    public SnowballStemmer()
    {
        stemmer = new SnowballHandle(Create());
        // Version 3 gave the name 'dutch' to another algorithm; stems must match those in the bundles.
        if (stemmer.IsInvalid || Stem("lichamelijkheden") != "licham")
        {
            stemmer.Dispose();
            throw new EngineException("libstemmer.so.0d has not the Dutch stemmer of Snowball 2: install the package libstemmer0d of version 2.2.");
        }
    }

    public string Stem(string word)
    {
        if (word.Length is 0 or > MaxWordLength)
        {
            return word;
        }

        var utf8 = Encoding.UTF8.GetBytes(word);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(stemmer.IsClosed, this);
            fixed (byte* text = utf8)
            {
                var stem = SnowballNative.Stem(stemmer.DangerousGetHandle(), text, utf8.Length);
                return stem != null
                    ? Encoding.UTF8.GetString(stem, SnowballNative.Length(stemmer.DangerousGetHandle()))
                    : throw new EngineException("libstemmer ran out of memory: restart the kiosk.");
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            stemmer.Dispose();
        }
    }

    private static nint Create()
    {
        try
        {
            fixed (byte* algorithm = "dutch\0"u8, encoding = "UTF_8\0"u8)
            {
                return SnowballNative.New(algorithm, encoding);
            }
        }
        catch (DllNotFoundException exception)
        {
            throw new EngineException("libstemmer.so.0d is missing: install the package libstemmer0d.", exception);
        }
    }
}
