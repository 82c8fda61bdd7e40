using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Panel;

namespace Kiosk.Host.Running;

/// <summary>A display, and the status light beside it.</summary>
internal sealed class LightedDisplay(IDisplay display, StatusLightPlayer light) : IDisplay
{
    public void ShowState(KioskState state)
    {
        light.Show(state);
        display.ShowState(state);
    }

    public void ShowHearing(string text) => display.ShowHearing(text);

    public void ShowHeard(string text) => display.ShowHeard(text);

    public void ShowSpoken(string sentence) => display.ShowSpoken(sentence);

    public void ShowSource(Source source) => display.ShowSource(source);

    public void ShowEnding(TimeSpan? left)
    {
        light.ShowEnding(left is not null);
        display.ShowEnding(left);
    }

    public void ShowRunningOut(TimeSpan? left)
    {
        light.ShowRunningOut(left is not null);
        display.ShowRunningOut(left);
    }

    public void Clear() => display.Clear();
}
