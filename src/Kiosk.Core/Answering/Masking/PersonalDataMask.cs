using System.Text;
using Kiosk.Core.Answering.Masking;

namespace Kiosk.Core.Answering;

/// <summary>What is masked, and the text without it.</summary>
/// <param name="Kinds">Such as 'bsn', 'iban', 'email', 'phone', 'name', 'address', 'birthdate'; each once, in order of appearance.</param>
/// <param name="Question">The text with nothing in place of what was masked, and without the words that announced it: what is left to answer.</param>
public sealed record MaskedText(string Text, IReadOnlyList<string> Kinds, string Question);

/// <summary>
/// Takes personal data out of what a citizen said, before anything is shown, searched or stored: written or spoken,
/// as a recogniser writes it, in lower case and without punctuation.
/// </summary>
public static class PersonalDataMask
{
    /// <summary>What stands first keeps its place where two findings overlap: an account number holds digits that could be a telephone number.</summary>
    private static readonly Func<SpokenText, IEnumerable<Finding>>[] Finders =
        [EmailFinder.Find, AccountFinder.Find, AddressFinder.Find, BirthDateFinder.Find, NumberFinder.Find, NameFinder.Find];

    public static MaskedText Mask(string text)
    {
        var said = SpokenText.Of(text);
        var found = new List<Finding>();
        foreach (var finding in Finders.SelectMany(find => find(said)))
        {
            if (!found.Exists(finding.Overlaps))
            {
                found.Add(finding);
            }
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return new MaskedText(
            Replaced(text, found, finding => finding.Start, finding => $"[{finding.Kind}]"),
            [.. found.Select(finding => finding.Kind).Distinct()],
            Replaced(text, found, finding => finding.Announced, _ => ""));
    }

    private static string Replaced(string text, List<Finding> found, Func<Finding, int> begin, Func<Finding, string> mask)
    {
        var masked = new StringBuilder();
        var place = 0;
        foreach (var finding in found)
        {
            masked.Append(text, place, Math.Max(0, begin(finding) - place)).Append(mask(finding));
            place = finding.End;
        }

        return masked.Append(text, place, text.Length - place).ToString();
    }
}
