namespace Kiosk.Core.Speech;

/// <summary>Turns written Dutch into what a person says.</summary>
public static class DutchTextNormalizer
{
    public static string Normalize(string text) => text;
}
