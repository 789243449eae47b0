using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BackendArchitect.Deliverables.Diagrams.Fonts;

/// <summary>The tables of a font in a WOFF 1 file (zlib-packed TrueType).</summary>
internal sealed class FontTables
{
    private const uint WoffSignature = 0x774F4646;

    private readonly Dictionary<string, byte[]> _tables = new(StringComparer.Ordinal);

    public FontTables(byte[] woff)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(woff) != WoffSignature)
        {
            throw new InvalidDataException("The font is not a WOFF 1 file. Embed the .woff files of Diagrams/Fonts.");
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(woff.AsSpan(12));
        for (var i = 0; i < count; i++)
        {
            var entry = woff.AsSpan(44 + (20 * i), 20);
            _tables[Encoding.ASCII.GetString(entry[..4])] = Unpack(woff, Length(entry, 4), Length(entry, 8), Length(entry, 12));
        }
    }

    public byte[] Table(string name) => _tables[name];

    public ushort Unsigned(string table, int at) => BinaryPrimitives.ReadUInt16BigEndian(_tables[table].AsSpan(at));

    public short Signed(string table, int at) => BinaryPrimitives.ReadInt16BigEndian(_tables[table].AsSpan(at));

    public int Long(string table, int at) => BinaryPrimitives.ReadInt32BigEndian(_tables[table].AsSpan(at));

    private static int Length(ReadOnlySpan<byte> entry, int at) => BinaryPrimitives.ReadInt32BigEndian(entry[at..]);

    private static byte[] Unpack(byte[] woff, int offset, int packed, int original)
    {
        if (packed == original)
        {
            return woff.AsSpan(offset, original).ToArray();
        }

        var table = new byte[original];
        using var zlib = new ZLibStream(new MemoryStream(woff, offset, packed), CompressionMode.Decompress);
        zlib.ReadExactly(table);
        return table;
    }
}
