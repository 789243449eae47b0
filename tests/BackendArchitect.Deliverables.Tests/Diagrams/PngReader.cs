using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>Reads a palette PNG back into colours, checking every chunk's sum on the way.</summary>
internal sealed class PngReader
{
    private readonly Dictionary<string, byte[]> _chunks = new(StringComparer.Ordinal);
    private readonly byte[] _rows;
    private readonly byte[] _palette;

    public PngReader(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var body = png.AsSpan(at + 4, length + 4);
            Assert.Equal(Sum(body), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            _chunks.Add(Encoding.ASCII.GetString(body[..4]), body[4..].ToArray());
            at += length + 12;
        }

        Width = BinaryPrimitives.ReadInt32BigEndian(_chunks["IHDR"]);
        Height = BinaryPrimitives.ReadInt32BigEndian(_chunks["IHDR"].AsSpan(4));
        using var zlib = new ZLibStream(new MemoryStream(_chunks["IDAT"]), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        _rows = rows.ToArray();
        Assert.Equal((Width + 1) * Height, _rows.Length);
        Assert.All(Enumerable.Range(0, Height), row => Assert.Equal(0, _rows[row * (Width + 1)]));
        Assert.True(_chunks.ContainsKey("IEND"));
        _palette = _chunks["PLTE"];
    }

    public int Width { get; }

    public int Height { get; }

    public int this[int x, int y] => Colour(_rows[(y * (Width + 1)) + 1 + x]);

    /// <summary>How many pixels have a colour.</summary>
    public int Count(int colour)
    {
        var count = 0;
        for (var y = 0; y < Height; y++)
        {
            foreach (var index in _rows.AsSpan((y * (Width + 1)) + 1, Width))
            {
                count += Colour(index) == colour ? 1 : 0;
            }
        }

        return count;
    }

    private int Colour(int index)
    {
        var colour = _palette.AsSpan(3 * index);
        return (colour[0] << 16) | (colour[1] << 8) | colour[2];
    }

    /// <summary>CRC-32, bit by bit.</summary>
    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0xFFFFFFFF;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
