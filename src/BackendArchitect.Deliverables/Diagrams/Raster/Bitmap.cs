using System.Globalization;

namespace BackendArchitect.Deliverables.Diagrams.Raster;

/// <summary>Pixels, three bytes each, row by row.</summary>
internal sealed class Bitmap
{
    private readonly byte[] _pixels;

    public Bitmap(int width, int height, string background)
    {
        Width = width;
        Height = height;
        _pixels = new byte[width * height * 3];
        var (red, green, blue) = Colour(background);
        for (var at = 0; at < _pixels.Length; at += 3)
        {
            (_pixels[at], _pixels[at + 1], _pixels[at + 2]) = (red, green, blue);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<byte> Row(int row) => _pixels.AsSpan(row * Width * 3, Width * 3);

    /// <summary>Lays a colour over a row, as strongly as each pixel is covered.</summary>
    public void Blend(int left, int row, ReadOnlySpan<float> coverage, (byte Red, byte Green, byte Blue) colour)
    {
        var at = ((row * Width) + left) * 3;
        foreach (var share in coverage)
        {
            if (share > 0.996f)
            {
                (_pixels[at], _pixels[at + 1], _pixels[at + 2]) = colour;
            }
            else if (share >= 0.004f)
            {
                _pixels[at] = Mix(_pixels[at], colour.Red, share);
                _pixels[at + 1] = Mix(_pixels[at + 1], colour.Green, share);
                _pixels[at + 2] = Mix(_pixels[at + 2], colour.Blue, share);
            }

            at += 3;
        }
    }

    public static (byte Red, byte Green, byte Blue) Colour(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return ((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    private static byte Mix(byte below, byte above, float share) => (byte)(below + (int)((above - below) * share));
}
