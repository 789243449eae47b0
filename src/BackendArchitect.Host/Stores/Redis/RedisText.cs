using System.IO.Compression;
using System.Text;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>How longer texts are kept: as they are up to 1 KB, compressed above.</summary>
internal static class RedisText
{
    private const int Short = 1024;

    /// <summary>Stands before what is compressed. No text of ours begins with it.</summary>
    private const byte Compressed = 1;

    public static byte[] Pack(byte[] text)
    {
        if (text.Length <= Short)
        {
            return text;
        }

        using var packed = new MemoryStream(text.Length / 2);
        packed.WriteByte(Compressed);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(text);
        }

        return packed.ToArray();
    }

    public static byte[] Pack(string text) => Pack(Encoding.UTF8.GetBytes(text));

    /// <exception cref="InvalidDataException">It is not what <see cref="Pack(byte[])"/> wrote.</exception>
    public static ReadOnlyMemory<byte> Unpack(byte[] packed)
    {
        if (packed.Length == 0 || packed[0] != Compressed)
        {
            return packed;
        }

        using var deflate = new DeflateStream(new MemoryStream(packed, 1, packed.Length - 1), CompressionMode.Decompress);
        using var text = new MemoryStream(packed.Length * 4);
        deflate.CopyTo(text);
        return text.GetBuffer().AsMemory(0, (int)text.Length);
    }
}
