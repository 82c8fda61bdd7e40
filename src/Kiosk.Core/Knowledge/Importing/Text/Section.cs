namespace Kiosk.Core.Knowledge.Importing.Text;

/// <summary>A piece of a text under one heading.</summary>
/// <param name="Heading">Empty for what stands before the first heading.</param>
/// <param name="Sentences">Letter for letter as in the source; an item of a list or a row of a table is one.</param>
internal sealed record Section(string Heading, IReadOnlyList<string> Sentences);
