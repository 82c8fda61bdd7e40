using Kiosk.Core.Conversation;

namespace Kiosk.Core.Panel;

/// <summary>
/// Makes presses of edges: arithmetic on monotonic times, without a clock of its own. While one button is down the others
/// do nothing, for a flat hand is not a choice; the clerk's and the stop button always work.
/// </summary>
public sealed class Debouncer(ButtonsOptions options)
{
    private static readonly Button[] AlwaysWork = [Button.Clerk, Button.Stop];

    private readonly TimeSpan rest = TimeSpan.FromMilliseconds(options.DebounceMs);
    private readonly TimeSpan doubleStrike = TimeSpan.FromMilliseconds(options.DoubleStrikeMs);
    private readonly TimeSpan hold = TimeSpan.FromMilliseconds(options.HoldMs);
    private readonly TimeSpan stuck = TimeSpan.FromSeconds(options.StuckSeconds);
    private readonly Dictionary<Button, Contact> contacts = [];

    /// <summary>When <see cref="Advance"/> has something to decide; null when only an edge can change anything.</summary>
    public TimeSpan? Due => contacts.Values.Select(DueOf).Min();

    /// <param name="edge">Not before what was pushed last for the same button.</param>
    public void Push(ButtonEdge edge)
    {
        var contact = ContactOf(edge.Button);
        if (contact.IsDown != edge.IsDown)
        {
            (contact.IsDown, contact.Since) = (edge.IsDown, edge.At);
        }
    }

    /// <returns>What happened up to <paramref name="now"/>, in the order of time.</returns>
    public IReadOnlyList<ButtonChange> Advance(TimeSpan now)
    {
        var changes = new List<ButtonChange>();
        while (Due is { } due && due <= now)
        {
            var (button, contact) = contacts.OrderBy(entry => entry.Key).First(entry => DueOf(entry.Value) == due);
            if (Decide(button, contact, due) is { } act)
            {
                changes.Add(new ButtonChange(button, act, due));
            }
        }

        return changes;
    }

    private ButtonAct? Decide(Button button, Contact contact, TimeSpan at) => contact switch
    {
        { IsDown: false } => Release(contact),
        { State: ContactState.Up } => Press(button, contact, at),
        { State: ContactState.Pressed } => contact.Become(ContactState.Held, ButtonAct.Held),
        _ => contact.Become(ContactState.Stuck, ButtonAct.Stuck),
    };

    private ButtonAct? Press(Button button, Contact contact, TimeSpan at)
    {
        var isOther = contacts.Any(entry => entry.Key != button && entry.Value.State is ContactState.Pressed or ContactState.Held);
        var isTrembling = contact.LastPress is { } last && at - last < doubleStrike;
        if (isTrembling || (isOther && !AlwaysWork.Contains(button)))
        {
            return contact.Become(ContactState.Ignored, null);
        }

        contact.LastPress = at;
        return contact.Become(ContactState.Pressed, ButtonAct.Pressed);
    }

    private static ButtonAct? Release(Contact contact) => contact.Become(ContactState.Up, contact.State switch
    {
        ContactState.Pressed or ContactState.Held => ButtonAct.Released,
        ContactState.Stuck => ButtonAct.Freed,
        _ => null,
    });

    private TimeSpan? DueOf(Contact contact) => (contact.IsDown, contact.State) switch
    {
        (true, ContactState.Up) => contact.Since + rest,
        (true, ContactState.Pressed) => contact.Since + hold,
        (true, ContactState.Held or ContactState.Ignored) => contact.Since + stuck,
        (false, not ContactState.Up) => contact.Since + rest,
        _ => null,
    };

    private Contact ContactOf(Button button)
    {
        if (!contacts.TryGetValue(button, out var contact))
        {
            contacts[button] = contact = new Contact();
        }

        return contact;
    }

    private enum ContactState
    {
        Up,

        /// <summary>Down, but it means nothing.</summary>
        Ignored,
        Pressed,
        Held,
        Stuck,
    }

    private sealed class Contact
    {
        /// <summary>As the last edge left it.</summary>
        public bool IsDown { get; set; }

        public TimeSpan Since { get; set; }

        public TimeSpan? LastPress { get; set; }

        public ContactState State { get; private set; }

        public ButtonAct? Become(ContactState state, ButtonAct? act)
        {
            State = state;
            return act;
        }
    }
}
