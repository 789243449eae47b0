namespace BackendArchitect.Channels;

/// <summary>Reads a body that may be larger than it should.</summary>
internal static class LimitedRead
{
    private const int Chunk = 16 * 1024;

    /// <param name="most">Unit: bytes.</param>
    /// <returns>Null when there is more.</returns>
    public static async Task<MemoryStream?> ReadAsync(HttpContent content, int most, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > most)
        {
            return null;
        }

        await using var from = await content.ReadAsStreamAsync(cancellation);
        var read = new MemoryStream();
        var buffer = new byte[Chunk];
        for (int count; (count = await from.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (read.Length + count > most)
            {
                await read.DisposeAsync();
                return null;
            }

            read.Write(buffer, 0, count);
        }

        read.Position = 0;
        return read;
    }
}
