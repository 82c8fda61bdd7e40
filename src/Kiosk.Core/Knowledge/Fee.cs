namespace Kiosk.Core.Knowledge;

/// <summary>What something costs, as data.</summary>
/// <param name="SourceId">The source that it belongs to.</param>
/// <param name="Name">What is paid for, as published: 'paspoort, spoed'.</param>
/// <param name="Amount">Euros, never negative.</param>
/// <param name="From">The first day of this amount; null when that was not published.</param>
public sealed record Fee(string SourceId, string Name, decimal Amount, DateOnly? From);
