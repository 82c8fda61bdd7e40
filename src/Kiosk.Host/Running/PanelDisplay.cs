using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;

namespace Kiosk.Host.Running;

/// <summary>One thing that the panel page shows.</summary>
/// <param name="Kind">'state', 'hearing', 'heard', 'spoken', 'source', 'ending', 'runningout' or 'clear'.</param>
/// <param name="Text">A state, a text, for a source its address, for 'ending' and 'runningout' the seconds left or nothing.</param>
internal sealed record PanelLine(string Kind, string Text)
{
    /// <summary>ISO 639-1 code; null for Dutch.</summary>
    public string? Language { get; init; }

    /// <summary>Of a source only.</summary>
    public PanelSource? Source { get; init; }
}

/// <param name="Modified">Such as '5 januari 2026'.</param>
/// <param name="Code">Null when it stands on no page.</param>
internal sealed record PanelSource(string Title, string Modified, SourceCode? Code);

/// <summary>
/// The captions and the state, for every panel page that is open. A page that opens later gets what stands there now;
/// one that can't keep up is cut off, and gets what stands there when it connects again.
/// </summary>
internal sealed class PanelDisplay : IDisplay
{
    private const int MaxLines = 100;

    private readonly Lock gate = new();
    private readonly List<PanelLine> shown = [];
    private readonly ConcurrentDictionary<Channel<PanelLine>, bool> pages = new();
    private PanelLine state = new("state", nameof(KioskState.Idle));

    public void ShowState(KioskState state)
    {
        lock (gate)
        {
            this.state = new PanelLine("state", state.ToString());
            Publish(this.state);
        }
    }

    public void ShowHeard(string text) => Show(new PanelLine("heard", text));

    public void ShowSpoken(string sentence)
    {
        var language = Phrases.LanguageOf(sentence);
        Show(new PanelLine("spoken", sentence) { Language = language == "nl" ? null : language });
    }

    public void ShowHearing(string text) => Pass(new PanelLine("hearing", text));

    public void ShowSource(Source source) => Show(new PanelLine("source", source.Url)
    {
        Source = new PanelSource(source.Title, Phrases.Date(source.Modified), SourceCode.Of(source.Url)),
    });

    public void ShowEnding(TimeSpan? left) => Pass(new PanelLine("ending", Seconds(left)));

    public void ShowRunningOut(TimeSpan? left) => Pass(new PanelLine("runningout", Seconds(left)));

    public void Clear()
    {
        lock (gate)
        {
            shown.Clear();
            Publish(new PanelLine("clear", ""));
        }
    }

    /// <summary>What is shown now, then what follows, until the page closes.</summary>
    public async IAsyncEnumerable<PanelLine> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = Channel.CreateBounded<PanelLine>(
            new BoundedChannelOptions(MaxLines * 2) { SingleReader = true });
        Open(page);
        try
        {
            await foreach (var line in page.Reader.ReadAllAsync(cancellationToken))
            {
                yield return line;
            }
        }
        finally
        {
            pages.TryRemove(page, out _);
        }
    }

    private void Open(Channel<PanelLine> page)
    {
        lock (gate)
        {
            foreach (var line in shown.Prepend(state))
            {
                page.Writer.TryWrite(line);
            }

            pages[page] = true;
        }
    }

    private static string Seconds(TimeSpan? left) => left?.TotalSeconds.ToString("0", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What holds for a moment: a page that opens later does without.</summary>
    private void Pass(PanelLine line)
    {
        lock (gate)
        {
            Publish(line);
        }
    }

    private void Show(PanelLine line)
    {
        lock (gate)
        {
            shown.Add(line);
            if (shown.Count > MaxLines)
            {
                shown.RemoveAt(0);
            }

            Publish(line);
        }
    }

    private void Publish(PanelLine line)
    {
        foreach (var page in pages.Keys)
        {
            if (!page.Writer.TryWrite(line))
            {
                page.Writer.TryComplete();
            }
        }
    }
}
