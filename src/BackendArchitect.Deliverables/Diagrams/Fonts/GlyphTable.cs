namespace BackendArchitect.Deliverables.Diagrams.Fonts;

/// <summary>Reads outlines from the <c>glyf</c> table, composed ones included.</summary>
internal sealed class GlyphTable(FontTables font, int unitsPerEm)
{
    private const string Name = "glyf";

    private readonly bool _longOffsets = font.Signed("head", 50) != 0;

    /// <summary>The closed contours of a glyph; none for a space.</summary>
    public IReadOnlyList<GlyphPoint[]> Read(int glyph)
    {
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        if (start == end)
        {
            return [];
        }

        var contours = font.Signed(Name, start);
        return contours >= 0 ? ReadSimple(start + 10, contours) : ReadComposite(start + 10);
    }

    private int Offset(int glyph) => _longOffsets ? font.Long("loca", 4 * glyph) : font.Unsigned("loca", 2 * glyph) * 2;

    private List<GlyphPoint[]> ReadSimple(int at, int contours)
    {
        var ends = new int[contours];
        for (var i = 0; i < contours; i++, at += 2)
        {
            ends[i] = font.Unsigned(Name, at);
        }

        at += 2 + font.Unsigned(Name, at); // the hinting program is of no use to a rasteriser that does not hint
        var flags = ReadFlags(ref at, contours == 0 ? 0 : ends[^1] + 1);
        var xs = ReadCoordinates(ref at, flags, 2, 16);
        var ys = ReadCoordinates(ref at, flags, 4, 32);
        var outline = new List<GlyphPoint[]>(contours);
        for (int i = 0, first = 0; i < contours; first = ends[i] + 1, i++)
        {
            outline.Add([.. Enumerable.Range(first, ends[i] - first + 1).Select(Point)]);
        }

        return outline;

        GlyphPoint Point(int i) => new(xs[i] / (float)unitsPerEm, ys[i] / (float)unitsPerEm, (flags[i] & 1) != 0);
    }

    private byte[] ReadFlags(ref int at, int points)
    {
        var table = font.Table(Name);
        var flags = new byte[points];
        for (var i = 0; i < points;)
        {
            var flag = table[at++];
            var repeats = (flag & 8) != 0 ? table[at++] : 0;
            for (var repeat = 0; repeat <= repeats; repeat++)
            {
                flags[i++] = flag;
            }
        }

        return flags;
    }

    private int[] ReadCoordinates(ref int at, byte[] flags, int isShort, int isSameOrPositive)
    {
        var table = font.Table(Name);
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                value += (flags[i] & isSameOrPositive) != 0 ? table[at] : -table[at];
                at++;
            }
            else if ((flags[i] & isSameOrPositive) == 0)
            {
                value += font.Signed(Name, at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    private List<GlyphPoint[]> ReadComposite(int at)
    {
        var outline = new List<GlyphPoint[]>();
        int flags;
        do
        {
            flags = font.Unsigned(Name, at);
            var part = Read(font.Unsigned(Name, at + 2));
            at += 4;
            var (dx, dy) = ReadShift(ref at, flags);
            var (xx, xy, yx, yy) = ReadScale(ref at, flags);
            outline.AddRange(part.Select(contour => contour
                .Select(p => new GlyphPoint((p.X * xx) + (p.Y * yx) + dx, (p.X * xy) + (p.Y * yy) + dy, p.OnCurve))
                .ToArray()));
        }
        while ((flags & 0x20) != 0);
        return outline;
    }

    private (float X, float Y) ReadShift(ref int at, int flags)
    {
        var words = (flags & 1) != 0;
        var table = font.Table(Name);
        var (x, y) = words ? (font.Signed(Name, at), font.Signed(Name, at + 2)) : ((sbyte)table[at], (sbyte)table[at + 1]);
        at += words ? 4 : 2;
        return (x / (float)unitsPerEm, y / (float)unitsPerEm);
    }

    private (float XX, float XY, float YX, float YY) ReadScale(ref int at, int flags)
    {
        var from = at;
        switch (flags & 0xC8)
        {
            case 8:
                at += 2;
                return (Fraction(from), 0, 0, Fraction(from));
            case 0x40:
                at += 4;
                return (Fraction(from), 0, 0, Fraction(from + 2));
            case 0x80:
                at += 8;
                return (Fraction(from), Fraction(from + 2), Fraction(from + 4), Fraction(from + 6));
            default:
                return (1, 0, 0, 1);
        }
    }

    private float Fraction(int at) => font.Signed(Name, at) / 16384f;
}
