using System.Collections.Concurrent;

namespace BackendArchitect.Deliverables.Diagrams.Fonts;

/// <summary>One font file: advance widths and outlines of the characters it has.</summary>
internal sealed class FontFace
{
    private readonly FontTables _tables;
    private readonly GlyphTable _glyphs;
    private readonly Dictionary<int, int> _characters;
    private readonly ConcurrentDictionary<int, Glyph> _read = new();
    private readonly int _unitsPerEm;
    private readonly int _metrics;

    public FontFace(byte[] woff)
    {
        _tables = new FontTables(woff);
        _unitsPerEm = _tables.Unsigned("head", 18);
        _metrics = _tables.Unsigned("hhea", 34);
        _characters = CharacterMap.Read(_tables);
        _glyphs = new GlyphTable(_tables, _unitsPerEm);
    }

    public bool Has(int character) => _characters.ContainsKey(character);

    /// <summary>The glyph of a character, or null when the file has none.</summary>
    public Glyph? Find(int character) => _characters.TryGetValue(character, out var glyph) ? _read.GetOrAdd(glyph, Read) : null;

    private Glyph Read(int glyph)
    {
        var advance = _tables.Unsigned("hmtx", 4 * Math.Min(glyph, _metrics - 1));
        return new Glyph(advance / (float)_unitsPerEm, _glyphs.Read(glyph));
    }
}
