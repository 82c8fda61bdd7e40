using System.Globalization;
using Kiosk.Core.Knowledge;

namespace Kiosk.Host.Tests.Support;

/// <summary>How many words must be put in, taken out or replaced to turn what was heard into what was said.</summary>
/// <param name="Words">Words that were said.</param>
internal readonly record struct WordErrors(int Errors, int Words)
{
    /// <summary>Word error rate; above 1 when more was heard than said.</summary>
    public double Rate => Words == 0 ? Math.Sign(Errors) : (double)Errors / Words;

    public static WordErrors operator +(WordErrors left, WordErrors right) =>
        new(left.Errors + right.Errors, left.Words + right.Words);

    /// <summary>Case, accents and punctuation do not count.</summary>
    public static WordErrors Between(string said, string heard)
    {
        var (expected, got) = (DutchTokenizer.Words(said), DutchTokenizer.Words(heard));
        var row = Enumerable.Range(0, got.Count + 1).ToArray();
        for (var i = 1; i <= expected.Count; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= got.Count; j++)
            {
                var replaced = diagonal + (expected[i - 1] == got[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return new WordErrors(row[^1], expected.Count);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Errors} of {Words} words wrong ({Rate:P1})");
}
