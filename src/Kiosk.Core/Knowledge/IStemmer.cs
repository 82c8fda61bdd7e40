namespace Kiosk.Core.Knowledge;

public interface IStemmer
{
    /// <summary>The stem of one lower-case Dutch word.</summary>
    string Stem(string word);
}
