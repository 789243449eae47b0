namespace BackendArchitect.Deliverables.Diagrams.Fonts;

/// <summary>Measures and wraps text in the embedded font.</summary>
internal static class TextRuler
{
    private const string Ellipsis = "…";

    /// <summary>The width of one line. Unit: CSS pixels.</summary>
    /// <param name="size">Font size, pixels.</param>
    /// <param name="weight">400, 600 or 700.</param>
    public static float Measure(string text, float size, int weight) => FontBook.Of(weight).Glyphs(text).Sum(glyph => glyph.Advance) * size;

    /// <summary>Breaks a text into lines; what does not fit ends in an ellipsis, and no line is wider than <paramref name="width"/>.</summary>
    public static IReadOnlyList<string> Wrap(string text, float size, int weight, float width, int lines)
    {
        var wrapped = new List<string>();
        var line = "";
        foreach (var word in Words(text, size, weight, width))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || Measure(longer, size, weight) <= width)
            {
                line = longer;
                continue;
            }

            wrapped.Add(line);
            line = word;
        }

        if (line.Length > 0)
        {
            wrapped.Add(line);
        }

        return wrapped.Count <= lines ? wrapped : Cut(wrapped, size, weight, width, lines);
    }

    /// <summary>As <see cref="Wrap"/>, with lines of about the same length: no last line of one word.</summary>
    public static IReadOnlyList<string> WrapEvenly(string text, float size, int weight, float width, int lines)
    {
        var best = Wrap(text, size, weight, width, lines);
        if (best.Count < 2 || best[^1].EndsWith(Ellipsis, StringComparison.Ordinal))
        {
            return best;
        }

        for (var narrower = width - 8; narrower > width / 2; narrower -= 8)
        {
            var tried = Wrap(text, size, weight, narrower, lines + 1);
            if (tried.Count > best.Count || tried.Any(line => Measure(line, size, weight) > narrower))
            {
                break;
            }

            best = tried;
        }

        return best;
    }

    /// <summary>One line no wider than <paramref name="width"/>.</summary>
    public static string Clip(string text, float size, int weight, float width)
    {
        var line = Line(text);
        if (Measure(line, size, weight) <= width)
        {
            return line;
        }

        var fits = Prefix(line, size, weight, width - Measure(Ellipsis, size, weight));
        return fits.TrimEnd(' ', '.', ',', ';', ':') + Ellipsis;
    }

    private static List<string> Cut(List<string> wrapped, float size, int weight, float width, int lines)
    {
        var kept = wrapped.Take(lines).ToList();
        kept[^1] = Clip($"{kept[^1]} {wrapped[lines]}", size, weight, width);
        if (!kept[^1].EndsWith(Ellipsis, StringComparison.Ordinal))
        {
            kept[^1] = Clip(kept[^1] + new string('.', 200), size, weight, width);
        }

        return kept;
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of a text; one that is wider than a line is broken where it must be.</summary>
    private static IEnumerable<string> Words(string text, float size, int weight, float width)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (Measure(rest, size, weight) > width)
            {
                var head = Prefix(rest, size, weight, width);
                yield return head;
                rest = rest[head.Length..];
            }

            if (rest.Length > 0)
            {
                yield return rest;
            }
        }
    }

    /// <summary>The longest start of a text that fits, at least one character.</summary>
    private static string Prefix(string text, float size, int weight, float width)
    {
        var length = 0;
        var used = 0f;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Measure(rune.ToString(), size, weight);
            if (used > width && length > 0)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}
