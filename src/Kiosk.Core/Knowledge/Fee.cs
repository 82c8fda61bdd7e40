using System.Globalization;

namespace Kiosk.Core.Knowledge;

/// <summary>What something costs, as data.</summary>
/// <param name="SourceId">The source that it belongs to.</param>
/// <param name="Name">What is paid for, as published: 'paspoort, spoed'.</param>
/// <param name="Amount">Euros, never negative.</param>
/// <param name="From">The first day of this amount; null when that was not published.</param>
public sealed record Fee(string SourceId, string Name, decimal Amount, DateOnly? From)
{
    /// <summary>The amount as Dutch pages write it: '€ 84,00'.</summary>
    public string Euros => $"€ {Amount.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')}";

    /// <summary>'Kosten paspoort, spoed: € 84,00.'</summary>
    public string Sentence => $"Kosten {Name}: {Euros}.";
}
