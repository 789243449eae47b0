using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace BackendArchitect.Deliverables.Diagrams.Fonts;

/// <summary>The embedded faces of Inter in one weight, tried in turn for each character.</summary>
internal sealed class FontBook
{
    private static readonly string[] Scripts = ["latin", "latin-ext", "cyrillic", "greek"];

    private static readonly Lazy<FontBook> Regular = new(() => new FontBook(400));
    private static readonly Lazy<FontBook> SemiBold = new(() => new FontBook(600));
    private static readonly Lazy<FontBook> Bold = new(() => new FontBook(700));

    /// <summary>What is written for a character that no face has.</summary>
    private static readonly Dictionary<int, string> Substitutes = new()
    {
        ['→'] = "->", ['←'] = "<-", ['↔'] = "<->", ['⇒'] = "=>", ['⇐'] = "<=", ['↑'] = "^", ['↓'] = "v",
        ['≥'] = ">=", ['≤'] = "<=", ['≠'] = "!=", ['≈'] = "~", ['∞'] = "inf", ['Σ'] = "Sum", ['∏'] = "Product", ['√'] = "sqrt",
        ['ŉ'] = "'n", ['✓'] = "ok", ['✗'] = "x", ['●'] = "•", ['‑'] = "-", ['‐'] = "-", ['\u00A0'] = " ", ['\u202F'] = " ", ['\u2009'] = " ", ['\t'] = " ", ['\n'] = " ",
    };

    private readonly Lazy<FontFace>[] _faces;
    private readonly ConcurrentDictionary<int, Glyph> _found = new();

    private FontBook(int weight) => _faces = [.. Scripts.Select(script => new Lazy<FontFace>(() => Load(script, weight)))];

    public static FontBook Of(int weight) => weight switch
    {
        >= 700 => Bold.Value,
        >= 600 => SemiBold.Value,
        _ => Regular.Value,
    };

    /// <summary>The glyphs of a text, in order. A character that no face has is spelled in ones they have, or else drawn as a hollow box.</summary>
    public IEnumerable<Glyph> Glyphs(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Find(rune.Value) is { } glyph)
            {
                yield return glyph;
            }
            else if (Substitutes.TryGetValue(rune.Value, out var spelled))
            {
                foreach (var substitute in spelled.Select(character => Find(character)).OfType<Glyph>())
                {
                    yield return substitute;
                }
            }
            else if (!IsInvisible(rune))
            {
                yield return Hollow;
            }
        }
    }

    internal static Glyph Hollow { get; } = new(
        0.86f,
        [
            [new(0.08f, -0.05f, true), new(0.78f, -0.05f, true), new(0.78f, 0.73f, true), new(0.08f, 0.73f, true)],
            [new(0.15f, 0.02f, true), new(0.15f, 0.66f, true), new(0.71f, 0.66f, true), new(0.71f, 0.02f, true)],
        ]);

    /// <remarks>Only what a face has is kept: text from outside cannot fill the memory with characters that none has.</remarks>
    private Glyph? Find(int character)
    {
        if (_found.TryGetValue(character, out var known))
        {
            return known;
        }

        var glyph = _faces.Select(face => face.Value.Find(character)).FirstOrDefault(found => found is not null);
        return glyph is null ? null : _found.GetOrAdd(character, glyph);
    }

    /// <summary>Joiners, variation selectors, skin tones and control characters change their neighbour and have no shape of their own.</summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is >= 0x1F3FB and <= 0x1F3FF || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static FontFace Load(string script, int weight)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"inter-{script}-{weight}-normal.woff");
        using var stream = typeof(FontBook).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The font '{name}' is not embedded. Put it back into Diagrams/Fonts.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new FontFace(memory.ToArray());
    }
}
