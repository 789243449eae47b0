namespace BackendArchitect.Deliverables.Diagrams.Raster;

/// <summary>The CRC-32 that ends every chunk of a PNG (ISO 3309, polynomial 0xEDB88320).</summary>
internal static class Checksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    public static uint Of(params ReadOnlySpan<byte[]> parts)
    {
        var sum = 0xFFFFFFFF;
        foreach (var part in parts)
        {
            foreach (var value in part)
            {
                sum = Table[(sum ^ value) & 255] ^ (sum >> 8);
            }
        }

        return sum ^ 0xFFFFFFFF;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
