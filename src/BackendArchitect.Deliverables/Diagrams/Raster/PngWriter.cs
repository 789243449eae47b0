using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Raster;

/// <summary>Writes a scene as a PNG with a palette: chat clients show it, and it is small.</summary>
public static class PngWriter
{
    /// <summary>The largest side a picture may have. Unit: device pixels. Larger scenes are drawn at a smaller scale.</summary>
    public const int LargestSide = 8000;

    /// <summary>The largest side Teams shows. Unit: device pixels.</summary>
    /// <remarks>Source: learn.microsoft.com, "Build conversational capability", checked 2026-11-22: 1024 by 1024, at most 1 MB, which a palette of one byte a pixel keeps by itself.</remarks>
    public const int ChatSide = 1024;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="scale">Device pixels to the CSS pixel, 0.02 to 4.</param>
    public static byte[] Write(Scene scene, float scale = 2)
    {
        var fitting = LargestSide / MathF.Max(scene.Width, scene.Height);
        var bitmap = Rasteriser.Paint(scene, Math.Min(Math.Clamp(scale, 0.02f, 4), fitting));
        var palette = new Palette(bitmap);
        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR", Header(bitmap));
        WriteChunk(png, "PLTE", Colours(palette));
        WriteChunk(png, "IDAT", Pixels(bitmap, palette));
        WriteChunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>As sharp as fits a square.</summary>
    /// <param name="side">Unit: device pixels.</param>
    public static byte[] WriteWithin(Scene scene, int side) => Write(scene, Math.Min(2, (side - 1) / MathF.Max(scene.Width, scene.Height)));

    private static byte[] Header(Bitmap bitmap)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, bitmap.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), bitmap.Height);
        header[8] = 8; // bits a pixel
        header[9] = 3; // colours from the palette
        return header;
    }

    private static byte[] Colours(Palette palette) =>
        [.. palette.Colours.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })];

    private static byte[] Pixels(Bitmap bitmap, Palette palette)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[bitmap.Width + 1]; // the first byte names the filter: none
            for (var y = 0; y < bitmap.Height; y++)
            {
                Index(bitmap.Row(y), palette, line);
                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void Index(ReadOnlySpan<int> row, Palette palette, byte[] line)
    {
        for (var x = 0; x < row.Length;)
        {
            var run = Palette.Run(row[x..]);
            line.AsSpan(x + 1, run).Fill(palette.IndexOf(row[x]));
            x += run;
        }
    }

    private static void WriteChunk(MemoryStream png, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        var name = Encoding.ASCII.GetBytes(type);
        png.Write(name);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum.Of(name, data));
        png.Write(number);
    }
}
