using System.Globalization;

namespace BackendArchitect.Deliverables.Diagrams.Raster;

/// <summary>Pixels as 0xRRGGBB, row by row.</summary>
internal sealed class Bitmap
{
    private readonly int[] _pixels;

    public Bitmap(int width, int height, int background)
    {
        (Width, Height) = (width, height);
        _pixels = new int[width * height];
        Array.Fill(_pixels, background);
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<int> Row(int row) => _pixels.AsSpan(row * Width, Width);

    /// <summary>Lays a colour over some pixels of a row, all covered alike.</summary>
    /// <param name="coverage">0 to 1.</param>
    public void Blend(int left, int row, int count, float coverage, int colour)
    {
        if (coverage < 0.004f)
        {
            return;
        }

        var pixels = _pixels.AsSpan((row * Width) + left, count);
        if (coverage > 0.996f)
        {
            pixels.Fill(colour);
            return;
        }

        foreach (ref var pixel in pixels)
        {
            pixel = Mix(pixel, colour, coverage);
        }
    }

    /// <param name="hex"><c>#RRGGBB</c>.</param>
    public static int Colour(string hex) => int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Mix(int below, int above, float share) =>
        (Mix(below, above, share, 16) << 16) | (Mix(below, above, share, 8) << 8) | Mix(below, above, share, 0);

    private static int Mix(int below, int above, float share, int shift)
    {
        var (from, to) = ((below >> shift) & 255, (above >> shift) & 255);
        return from + (int)((to - from) * share);
    }
}
