using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Layout;

namespace BackendArchitect.Deliverables.Diagrams.C4;

/// <summary>The lines of an arrow's label, and the size they ask for.</summary>
internal sealed class ArrowText
{
    public const float Size = 11;
    public const float Line = 14;

    private const float MostText = 124;

    private readonly bool _isDashed;

    public ArrowText(C4Arrow arrow)
    {
        _isDashed = arrow.Async;
        var label = TextRuler.WrapEvenly(Limits.Short(arrow.Label), Size, 400, MostText, 3);
        var note = arrow.Note.Length == 0 || label.Count > 1 ? "" : $"[{Limits.Short(arrow.Note)}]";
        Lines = note.Length == 0 || TextRuler.Measure(note, Size, 400) > MostText ? label : [.. label, note];
    }

    public IReadOnlyList<string> Lines { get; }

    public LayoutEdge ToEdge(LayoutNode from, LayoutNode to) => Lines.Count == 0
        ? new LayoutEdge(from, to)
        : new LayoutEdge(from, to, Lines.Max(line => TextRuler.Measure(line, Size, 400)) + 10, (Lines.Count * Line) + 5)
        {
            // Dashes of two arrows would not meet on a line they share.
            Bundle = _isDashed ? null : string.Join('\n', Lines),
        };
}
