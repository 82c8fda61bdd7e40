using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Models;

/// <param name="Stall">How long a connection may stay silent.</param>
/// <param name="FirstPause">The pause before the second attempt; it doubles with every next one.</param>
/// <param name="Attempts">How often in a row it is tried without a single byte coming in.</param>
internal sealed record DownloadPatience(TimeSpan Stall, TimeSpan FirstPause, int Attempts)
{
    public static DownloadPatience Normal { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), 6);
}

/// <summary>
/// One file over HTTP into a <see cref="PartFile"/>. A broken connection is taken up where it ended (RFC 9110, Range and
/// If-Range); a server that does not do that starts again from the first byte.
/// </summary>
internal sealed class Download(HttpClient client, DownloadPatience patience, TimeProvider time)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>For a device that fetches a file now and then: no waiting on a dead address, no limit on a long file.</summary>
    public static Download Create()
    {
        var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(15), AutomaticDecompression = DecompressionMethods.None };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("kiosk", "0.1"));
        return new Download(client, DownloadPatience.Normal, TimeProvider.System);
    }

    /// <param name="expectedBytes">Size that the file must have; null when it is not known.</param>
    /// <param name="reserve">Throws when there is no room for this many bytes.</param>
    /// <exception cref="WorkFailedException">The server refuses, offers another file, or can't be reached.</exception>
    public async Task RunAsync(
        Uri url, PartFile part, long? expectedBytes, Action<long> reserve, IProgress<DownloadProgress> progress, CancellationToken cancellationToken)
    {
        if (part.Resume is { } resume && (resume.Url != url.AbsoluteUri || part.Length > resume.Total))
        {
            part.StartOver(null);
        }

        for (var failures = 0; !part.IsWhole;)
        {
            var before = part.Length;
            try
            {
                await FetchAsync(url, part, expectedBytes, reserve, progress, cancellationToken);
                return;
            }
            catch (Exception exception) when (IsPassing(exception, cancellationToken))
            {
                failures = part.Length > before ? 1 : failures + 1;
                if (failures >= patience.Attempts)
                {
                    throw new WorkFailedException(
                        $"{url} can't be fetched: {Reason(exception)} What came in is kept; run the same command again to go on.", exception);
                }

                await Task.Delay(patience.FirstPause * Math.Pow(2, failures - 1), time, cancellationToken);
            }
        }
    }

    /// <summary>Returns when the file is whole; throws when the connection ends before that.</summary>
    private async Task FetchAsync(
        Uri url, PartFile part, long? expectedBytes, Action<long> reserve, IProgress<DownloadProgress> progress, CancellationToken cancellationToken)
    {
        using var stall = new CancellationTokenSource(patience.Stall, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, cancellationToken);
        using var request = Request(url, part);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
        var total = Accept(response, url, part, expectedBytes);
        reserve((total ?? expectedBytes ?? 0) - part.Length);
        await using var body = await response.Content.ReadAsStreamAsync(either.Token);
        var limit = total ?? expectedBytes ?? long.MaxValue;
        var buffer = new byte[BufferBytes];
        for (int read; (read = await body.ReadAsync(buffer, either.Token)) > 0;)
        {
            stall.CancelAfter(patience.Stall);
            if (part.Length + read > limit)
            {
                part.Discard();
                throw new WorkFailedException($"{url} sends more than the {limit} bytes that the file has. Nothing was installed.");
            }

            await part.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            progress.Report(new DownloadProgress(part.Length, total ?? expectedBytes));
        }

        if (part.Length < total)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "the connection ended early.");
        }
    }

    private static HttpRequestMessage Request(Uri url, PartFile part)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (part.Resume is { } resume && part.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(part.Length, null);
            request.Headers.TryAddWithoutValidation("If-Range", resume.Validator);
        }

        return request;
    }

    /// <summary>Prepares the part for what the server sends.</summary>
    /// <returns>Size of the whole file; null when the server does not say it.</returns>
    private static long? Accept(HttpResponseMessage response, Uri url, PartFile part, long? expectedBytes)
    {
        if (response.StatusCode == HttpStatusCode.PartialContent)
        {
            return AcceptRest(response, part);
        }

        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            part.StartOver(null);
            throw new HttpIOException(HttpRequestError.InvalidResponse, "the server lost its place in the file.");
        }

        if (!response.IsSuccessStatusCode)
        {
            Refuse(response.StatusCode, url);
        }

        var total = response.Content.Headers.ContentLength;
        if (expectedBytes is not null && total is not null && total != expectedBytes)
        {
            throw new WorkFailedException($"{url} offers a file of {total} bytes; it must have {expectedBytes}. Nothing was installed.");
        }

        var validator = Validator(response);
        part.StartOver(validator is not null && total is not null ? new ResumePoint(url.AbsoluteUri, validator, total.Value) : null);
        return total;
    }

    private static long? AcceptRest(HttpResponseMessage response, PartFile part)
    {
        var range = response.Content.Headers.ContentRange;
        if (range?.From == part.Length && range.Length == part.Resume?.Total)
        {
            return range.Length;
        }

        part.StartOver(null);
        throw new HttpIOException(HttpRequestError.InvalidResponse, "the server sent another part of the file than was asked for.");
    }

    /// <summary>A strong entity tag, else the date; only these promise the same bytes.</summary>
    private static string? Validator(HttpResponseMessage response) =>
        response.Headers.ETag is { IsWeak: false } tag ? tag.ToString() : response.Content.Headers.LastModified?.ToString("R");

    private static void Refuse(HttpStatusCode status, Uri url)
    {
        if (status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500)
        {
            throw new HttpRequestException($"the server answered {(int)status}.", null, status);
        }

        throw new WorkFailedException($"{url} can't be fetched: the server answered {(int)status}. Give another place with --from.");
    }

    private static bool IsPassing(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or HttpIOException or IOException { InnerException: SocketException }
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static string Reason(Exception exception) =>
        exception is OperationCanceledException ? "the server stays silent." : exception.Message;
}

/// <param name="Total">Size of the whole file; null when it is not known.</param>
internal sealed record DownloadProgress(long Bytes, long? Total);
