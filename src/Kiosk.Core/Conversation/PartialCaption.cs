using System.Text.RegularExpressions;
using Kiosk.Core.Answering;

namespace Kiosk.Core.Conversation;

/// <summary>
/// What may be shown of words that are still being spoken. A number that is not whole yet can't be told from a BSN, so
/// all digits are held back, in figures and in words.
/// </summary>
internal static partial class PartialCaption
{
    private const string HeldBack = "…";

    public static string Of(string partialText) =>
        Digits().Replace(PersonalDataMask.Mask(partialText).Text, HeldBack);

    [GeneratedRegex(
        @"[+\d](?:[\s.,/-]*\d)*|\b(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:[\s,.-]+(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)\b)+",
        RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
