using System.IO.Compression;

namespace BackendArchitect.Deliverables;

/// <summary>Packs files so that the same files give the same bytes on every machine.</summary>
internal static class ZipWriter
{
    // The first moment a zip can hold.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // -rw-r--r--, a regular file, in the upper half as Unix keeps it.
    private const int ReadableFile = 0x81A4 << 16;

    public static byte[] Write(IReadOnlyList<BundleFile> files)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                // Stored, not deflated: the deflater's output depends on the processor it runs on.
                var entry = archive.CreateEntry(file.Path, CompressionLevel.NoCompression);
                entry.LastWriteTime = Epoch;
                entry.ExternalAttributes = ReadableFile;
                using var content = entry.Open();
                content.Write(file.Content.Span);
            }
        }

        return buffer.ToArray();
    }
}
