namespace BackendArchitect.Deliverables.Diagrams.Raster;

/// <summary>The 256 colours a picture uses most; the rest, rare blends at edges, become the nearest of them.</summary>
internal sealed class Palette
{
    private const int Size = 256;

    private readonly Dictionary<int, byte> _index = [];

    public Palette(Bitmap bitmap)
    {
        var uses = Count(bitmap);
        Colours = [.. uses.OrderByDescending(use => use.Value).ThenBy(use => use.Key).Take(Size).Select(use => use.Key)];
        for (var i = 0; i < Colours.Count; i++)
        {
            _index[Colours[i]] = (byte)i;
        }

        foreach (var colour in uses.Keys.Where(colour => !_index.ContainsKey(colour)).ToList())
        {
            _index[colour] = Nearest(colour);
        }
    }

    /// <summary>As 0xRRGGBB.</summary>
    public IReadOnlyList<int> Colours { get; }

    public byte IndexOf(int colour) => _index[colour];

    private static Dictionary<int, int> Count(Bitmap bitmap)
    {
        var uses = new Dictionary<int, int>();
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var rest = bitmap.Row(y); rest.Length > 0;)
            {
                var run = Run(rest);
                uses[rest[0]] = uses.GetValueOrDefault(rest[0]) + run;
                rest = rest[run..];
            }
        }

        return uses;
    }

    /// <summary>How many pixels in a row begin with the same colour.</summary>
    public static int Run(ReadOnlySpan<int> pixels)
    {
        var end = pixels.IndexOfAnyExcept(pixels[0]);
        return end < 0 ? pixels.Length : end;
    }

    private byte Nearest(int colour)
    {
        var (nearest, least) = (0, int.MaxValue);
        for (var i = 0; i < Colours.Count; i++)
        {
            var distance = Distance(colour, Colours[i]);
            if (distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }

        return (byte)nearest;
    }

    /// <summary>Weighted as the eye sees: green most, blue least.</summary>
    private static int Distance(int a, int b)
    {
        var red = (a >> 16) - (b >> 16);
        var green = ((a >> 8) & 255) - ((b >> 8) & 255);
        var blue = (a & 255) - (b & 255);
        return (red * red * 3) + (green * green * 4) + (blue * blue * 2);
    }
}
