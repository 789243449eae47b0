namespace BackendArchitect.Deliverables.Diagrams.Fonts;

/// <summary>Which glyph draws which character: the <c>cmap</c> table, formats 4 and 12.</summary>
internal static class CharacterMap
{
    private const string Name = "cmap";

    public static Dictionary<int, int> Read(FontTables font)
    {
        var map = new Dictionary<int, int>();
        for (var i = 0; i < font.Unsigned(Name, 2); i++)
        {
            var at = font.Long(Name, 8 + (8 * i));
            switch (font.Unsigned(Name, at))
            {
                case 4:
                    ReadSegments(font, at, map);
                    break;
                case 12:
                    ReadGroups(font, at, map);
                    break;
            }
        }

        return map;
    }

    private static void ReadSegments(FontTables font, int at, Dictionary<int, int> map)
    {
        var count = font.Unsigned(Name, at + 6) / 2;
        for (var segment = 0; segment < count; segment++)
        {
            var end = font.Unsigned(Name, at + 14 + (2 * segment));
            var start = font.Unsigned(Name, at + 16 + (2 * count) + (2 * segment));
            for (int character = start; character <= end && character != 0xFFFF; character++)
            {
                var glyph = Segment(font, at, count, segment, character, start);
                if (glyph != 0)
                {
                    map.TryAdd(character, glyph);
                }
            }
        }
    }

    private static int Segment(FontTables font, int at, int count, int segment, int character, int start)
    {
        var delta = font.Signed(Name, at + 16 + (4 * count) + (2 * segment));
        var offsetAt = at + 16 + (6 * count) + (2 * segment);
        var offset = font.Unsigned(Name, offsetAt);
        if (offset == 0)
        {
            return (character + delta) & 0xFFFF;
        }

        var glyph = font.Unsigned(Name, offsetAt + offset + (2 * (character - start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private static void ReadGroups(FontTables font, int at, Dictionary<int, int> map)
    {
        for (var i = 0; i < font.Long(Name, at + 12); i++)
        {
            var group = at + 16 + (12 * i);
            var (start, end, glyph) = (font.Long(Name, group), font.Long(Name, group + 4), font.Long(Name, group + 8));
            for (var character = start; character <= end; character++)
            {
                map.TryAdd(character, glyph + character - start);
            }
        }
    }
}
