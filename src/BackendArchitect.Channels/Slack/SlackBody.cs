using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace BackendArchitect.Channels.Slack;

/// <summary>The JSON of one call, written into a buffer that is used again.</summary>
internal sealed class SlackBody : HttpContent
{
    /// <summary>Buffers kept; more are made when more calls run at once, and then forgotten.</summary>
    private const int Kept = 256;

    /// <summary>Larger buffers are not kept. Unit: bytes.</summary>
    private const int Largest = 256 * 1024;

    private static readonly MediaTypeHeaderValue Json = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
    private static readonly ConcurrentQueue<(ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)> Free = new();
    private static readonly JsonWriterOptions Looks = new() { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _mine;

    private SlackBody((ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) mine)
    {
        _mine = mine;
        Headers.ContentType = Json;
    }

    public static SlackBody Of(Action<Utf8JsonWriter> write)
    {
        if (!Free.TryDequeue(out var mine))
        {
            var buffer = new ArrayBufferWriter<byte>(4096);
            mine = (buffer, new Utf8JsonWriter(buffer, Looks));
        }

        write(mine.Json);
        mine.Json.Flush();
        return new SlackBody(mine);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_mine!.Value.Buffer.WrittenMemory, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _mine!.Value.Buffer.WrittenCount;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _mine is { } mine)
        {
            _mine = null;
            mine.Buffer.ResetWrittenCount();
            mine.Json.Reset();
            if (mine.Buffer.Capacity <= Largest && Free.Count < Kept)
            {
                Free.Enqueue(mine);
            }
        }

        base.Dispose(disposing);
    }
}
