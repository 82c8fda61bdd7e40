using System.Text;

namespace Kiosk.Core.Tests.Speech;

/// <summary>Texts that mix what municipal pages hold with what no page should; the same for the same seed.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "€", "EUR", "83,87", "1.250", "0,50", "12", "2026", "03-03-2026", "31", "maart", "jan.", "9.00", "17:30", "uur",
        "-", "–", "t/m", "0113", "06-12345678", "+31", "14 0113", "112", "4461 AB", "12a", "1e", "o.a.", "bijv.", "enz.",
        "BSN", "DigiD", "ID-kaart", "www.goes.nl/a", "info@goes.nl", "NL91 ABNA 0417 1643 00", "m²", "km/u", "°C", "%",
        "½", "&", "+", "=", "/", "(", ")", "\"", "'", "’", "…", "...", ".", ",", "?", "!", ":", ";", "\n", "\n- ", "\t",
        " ", "  ", "de", "Het", "balie", "Willem III", "65+", "😀", "\u200b", "\ud83d", "\udc00", "\u0301", "ë", "مرحبا",
        "٣", "你好。", "x", "XIV", "#", "@", "\u0000", "007", "123456789012345678901234567890",
    ];

    private static readonly string[] Words =
    [
        "de", "het", "een", "één", "u", "uw", "balie", "paspoort", "foto's", "'s ochtends", "Noord-Holland", "tweeëntwintig",
        "euro", "procent", "punt", "komma", "maart", "maandag", "zo", "min", "max", "art", "nu", "Goes",
        "B", "S", "N", "Willem", "Digi", "uur", "tot", "en", "met", "of", "plus", "over", "géén", "Lübeckplein", "reünie", "mei",
    ];

    /// <summary>Words and single marks, nothing that has to be said in another way.</summary>
    public static IEnumerable<string> OfPlainWords(int count)
    {
        var random = new Random(20260304);
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 30)).Select(_ => Words[random.Next(Words.Length)]
                + (random.Next(6) == 0 ? ",;:!?"[random.Next(5)] : ""));
            yield return string.Join(' ', words) + " einde.";
        }
    }

    public static IEnumerable<string> Some(int count)
    {
        var random = new Random(20260303);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var piece = random.Next(1, 40); piece > 0; piece--)
            {
                text.Append(random.Next(12) == 0
                    ? ((char)random.Next(0x20, 0x2FFF)).ToString()
                    : Pieces[random.Next(Pieces.Length)]);
                text.Append(random.Next(3) == 0 ? "" : " ");
            }
            yield return text.ToString();
        }
    }
}
