using System.Text;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Writes a word the way it sounds, coarsely: letters that a recogniser confuses in Dutch become one (d and t, v and f,
/// z and s, ch and g, ij and ei, au and ou, c and k), and a doubled letter becomes single.
/// </summary>
internal static class SoundKey
{
    private static readonly (string Letters, string Sound)[] Pairs =
        [("ch", "g"), ("ij", "y"), ("ei", "y"), ("ou", "w"), ("au", "w"), ("ck", "k"), ("th", "t"), ("ph", "f")];

    /// <param name="word">Lower case, without accents.</param>
    public static string Of(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var place = 0; place < word.Length;)
        {
            var (sound, length) = SoundAt(word, place);
            place += length;
            if (key.Length == 0 || key[^1] != sound)
            {
                key.Append(sound);
            }
        }

        return key.ToString();
    }

    private static (char Sound, int Length) SoundAt(string word, int place)
    {
        foreach (var (letters, sound) in Pairs)
        {
            if (string.CompareOrdinal(word, place, letters, 0, letters.Length) == 0)
            {
                return (sound[0], letters.Length);
            }
        }

        return (Single(word[place]), 1);
    }

    private static char Single(char letter) => letter switch
    {
        'd' => 't',
        'v' => 'f',
        'z' => 's',
        'c' or 'q' => 'k',
        'b' => 'p',
        _ => letter,
    };
}
