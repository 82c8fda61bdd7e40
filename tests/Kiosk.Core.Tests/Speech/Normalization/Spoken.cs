using Kiosk.Core.Speech;

namespace Kiosk.Core.Tests.Speech.Normalization;

internal static class Spoken
{
    public static void Is(string expected, string text) => Assert.Equal(expected, DutchTextNormalizer.Normalize(text));
}
