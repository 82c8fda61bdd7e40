using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kiosk.Host.Tests.Models;

/// <summary>
/// A real web server on a loopback port that serves one file under every address, and misbehaves as it is told.
/// </summary>
internal sealed class FileServer(byte[] content) : IAsyncDisposable
{
    private WebApplication? application;
    private int requests;

    /// <summary>How many requests break off; each after this many bytes of the body.</summary>
    public int CutRequests { get; init; }

    public int CutAfter { get; init; }

    /// <summary>How much of the file the client says it has: a cut waits for it, so that nothing on its way is lost.</summary>
    public long Heard { get; set; } = long.MaxValue;

    public bool IgnoresRange { get; init; }

    public string? ETag { get; set; } = "\"one\"";

    /// <summary>Without a length, the end of the connection is the end of the file.</summary>
    public bool HidesLength { get; init; }

    /// <summary>Status of the first answers, before it serves the file.</summary>
    public Queue<int> FirstStatuses { get; } = new();

    /// <summary>Never answers.</summary>
    public bool IsSilent { get; init; }

    public byte[] Content { get; set; } = content;

    /// <summary>The 'Range' of every request, '' when it had none.</summary>
    public List<string> Ranges { get; } = [];

    public Uri Url { get; private set; } = null!;

    public async Task<FileServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        application = builder.Build();
        application.Run(ServeAsync);
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        Url = new Uri(addresses.Addresses.First() + "/files/");
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
        {
            using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            await application.StopAsync(impatient.Token);
            await application.DisposeAsync();
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        var range = context.Request.Headers.Range.ToString();
        lock (Ranges)
        {
            Ranges.Add(range);
        }

        if (IsSilent)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        if (FirstStatuses.TryDequeue(out var status))
        {
            context.Response.StatusCode = status;
            return;
        }

        await SendAsync(context, From(context, range));
    }

    private int From(HttpContext context, string range)
    {
        var isSame = context.Request.Headers.IfRange.ToString() == ETag;
        return range.Length == 0 || IgnoresRange || !isSame
            ? 0
            : int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
    }

    private async Task SendAsync(HttpContext context, int from)
    {
        var response = context.Response;
        response.Headers.ETag = ETag;
        if (from > 0)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = $"bytes {from}-{Content.Length - 1}/{Content.Length}";
        }

        if (!HidesLength)
        {
            response.ContentLength = Content.Length - from;
        }

        var cut = Interlocked.Increment(ref requests) <= CutRequests;
        var length = cut ? Math.Min(CutAfter, Content.Length - from) : Content.Length - from;
        await response.Body.WriteAsync(Content.AsMemory(from, length), context.RequestAborted);
        await response.Body.FlushAsync(context.RequestAborted);
        if (cut)
        {
            while (Heard < from + length)
            {
                await Task.Delay(1, context.RequestAborted);
            }

            context.Abort();
        }
    }
}
