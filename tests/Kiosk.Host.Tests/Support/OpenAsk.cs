using System.Diagnostics;
using System.Text.Json;

namespace Kiosk.Host.Tests.Support;

/// <summary>One 'kiosk ask --stdin --json' that stays open for all tests: a line in, a line out.</summary>
public sealed class OpenAsk(InstalledKiosk kiosk) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private Process? process;

    public Task<JsonElement> TypedAsync(string text) => AskAsync(JsonSerializer.Serialize(new { text }));

    public Task<JsonElement> SpokenAsync(string audio) => AskAsync(JsonSerializer.Serialize(new { audio }));

    /// <param name="line">One line, as it is.</param>
    /// <returns>The line that came back.</returns>
    public async Task<JsonElement> AskAsync(string line)
    {
        using var limit = KioskProcess.LimitOf(TestContext.Current.CancellationToken);
        await turn.WaitAsync(limit.Token);
        try
        {
            process ??= KioskProcess.Start(kiosk.Complete(new KioskStart("ask", "--stdin", "--json")));
            var answer = await ExchangeAsync(process, line, limit.Token)
                ?? throw new InvalidOperationException($"'ask' ended: {await process.StandardError.ReadToEndAsync(limit.Token)}");
            return JsonElement.Parse(answer);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { } open)
        {
            open.Kill(entireProcessTree: true);
            await open.WaitForExitAsync(CancellationToken.None);
            open.Dispose();
        }

        turn.Dispose();
    }

    /// <returns>The line that came back; null when the process has ended.</returns>
    private static async Task<string?> ExchangeAsync(Process process, string line, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
            return await process.StandardOutput.ReadLineAsync(cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
