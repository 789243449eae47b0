using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Layout;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>The lines of text in a box, and the size they ask for.</summary>
internal sealed class BoxText
{
    public const float NameSize = 14;
    public const float SmallSize = 11;
    public const float NameLine = 18;
    public const float SmallLine = 15;
    public const float TagSize = 9.5f;
    public const float TagLine = 13;

    /// <summary>Between the description and the tags. Unit: pixels.</summary>
    public const float TagGap = 4;

    /// <summary>Room for text. Unit: pixels.</summary>
    private const float MostText = 184;

    public BoxText(C4Box box)
    {
        Name = TextRuler.WrapEvenly(Limits.Short(box.Name), NameSize, 700, MostText, 2);
        Technology = box.Technology.Length == 0 ? [] : TextRuler.WrapEvenly($"[{Limits.Short(box.Technology)}]", SmallSize, 600, MostText, 2);
        Description = TextRuler.WrapEvenly(Limits.Short(box.Description), SmallSize, 400, MostText, 4);
        Tags = TagLines(box.Tags);
    }

    public IReadOnlyList<string> Name { get; }

    public IReadOnlyList<string> Technology { get; }

    public IReadOnlyList<string> Description { get; }

    public IReadOnlyList<string> Tags { get; }

    public float Height => (Name.Count * NameLine) + ((Technology.Count + Description.Count) * SmallLine) + (Tags.Count == 0 ? 0 : TagGap + (Tags.Count * TagLine));

    private float Width => Name.Select(line => TextRuler.Measure(line, NameSize, 700))
        .Concat(Technology.Select(line => TextRuler.Measure(line, SmallSize, 600)))
        .Concat(Description.Select(line => TextRuler.Measure(line, SmallSize, 400)))
        .Concat(Tags.Select(line => TextRuler.Measure(line, TagSize, 600)))
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>The box to lay out for this text.</summary>
    /// <param name="least">At least room for a text of this height, so that boxes of a row are alike.</param>
    public LayoutNode ToNode(C4Box box, LayoutGroup? group, float least)
    {
        var inside = Math.Max(least, Height) + 20;
        var (wider, higher, inset) = box.Shape switch
        {
            BoxShape.Drum => (0f, 14f, 22f),
            BoxShape.Person => (0, 30, 16),
            BoxShape.Pill => (16, 0, Math.Min(inside / 2, 30) - 2),
            _ => (0, 0, 16),
        };
        var width = Math.Max(112, Width + 30 + wider);
        return new LayoutNode(box.Id, width, inside + higher, group)
        {
            Inset = inset,
            IsRoot = box.IsRoot,
            Tier = box.Shape switch { BoxShape.Person => -1, BoxShape.Dashed => 9, _ => 1 },
        };
    }

    /// <summary>A tag is never cut in two by the end of a line.</summary>
    private static List<string> TagLines(IReadOnlyList<string> tags)
    {
        var lines = new List<string>();
        foreach (var tag in tags.Select(Limits.Short))
        {
            var longer = lines.Count == 0 ? tag : $"{lines[^1]} · {tag}";
            if (lines.Count > 0 && TextRuler.Measure(longer, TagSize, 600) <= MostText)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(tag);
            }
        }

        return lines;
    }
}
