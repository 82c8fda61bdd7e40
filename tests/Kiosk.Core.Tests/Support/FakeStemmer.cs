using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Tests.Support;

/// <summary>Takes the commonest Dutch ending off; enough to tell that stems are used.</summary>
internal sealed class FakeStemmer : IStemmer
{
    private static readonly string[] Endings = ["en", "s"];

    public string Stem(string word) =>
        Endings.FirstOrDefault(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) is { } found
            ? word[..^found.Length]
            : word;
}
