namespace Kiosk.Core.Panel;

/// <summary>Buttons of one kind: on GPIO lines, or those of a keyboard or a Bluetooth remote.</summary>
public interface IButtons
{
    /// <summary>Edges from now on, until cancelled. Buttons that are pulled out are waited for; they count as released.</summary>
    IAsyncEnumerable<ButtonEdge> EdgesAsync(CancellationToken cancellationToken);
}
