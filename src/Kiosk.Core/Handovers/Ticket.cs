using System.Globalization;

namespace Kiosk.Core.Handovers;

/// <summary>What a waiting citizen is called by: a letter and two digits, easy to say and to hear.</summary>
/// <param name="Letter">The kiosk's own, so that no two kiosks of a hall give the same ticket.</param>
/// <param name="Number">10 to 99.</param>
public readonly record struct Ticket(char Letter, int Number)
{
    public const int First = 10;
    public const int Last = 99;

    /// <summary>As it is shown and said: 'K 42'.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letter} {Number}");
}
