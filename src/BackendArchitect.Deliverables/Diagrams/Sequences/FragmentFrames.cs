using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Sequences;

/// <summary>The frames round conditional steps: the room they take, and their lines and words.</summary>
internal sealed class FragmentFrames(SequenceView view, SequenceColumns columns)
{
    private const float Size = 11;
    private const float Beside = 40;
    private const float Tab = 18;

    private readonly Dictionary<Fragment, (float Top, float Bottom)> _heights = [];
    private readonly Dictionary<FragmentPart, float> _cuts = [];

    public float Right => view.Fragments.Select(fragment => Sides(fragment).Right).DefaultIfEmpty(0).Max();

    /// <summary>Makes room for what begins at a step.</summary>
    /// <returns>Where the step may begin.</returns>
    public float Before(int step, float y)
    {
        foreach (var fragment in view.Fragments)
        {
            if (fragment.First == step)
            {
                _heights[fragment] = (y + 4, y);
                y += Tab + 10;
            }
            else if (fragment.Parts.FirstOrDefault(part => part.At == step) is { } part)
            {
                _cuts[part] = y + 4;
                y += Tab + 10;
            }
        }

        return y;
    }

    /// <returns>Where the next step may begin.</returns>
    public float After(int step, float y)
    {
        foreach (var fragment in view.Fragments.Where(fragment => fragment.Last == step))
        {
            _heights[fragment] = (_heights[fragment].Top, y + 2);
            y += 14;
        }

        return y;
    }

    public void Draw(Canvas canvas, Theme theme)
    {
        foreach (var (fragment, (top, bottom)) in view.Fragments.Select(fragment => (fragment, _heights[fragment])))
        {
            var (left, right) = Sides(fragment);
            canvas.Rectangle(new Box(left, top, right, bottom), 6, null, theme.Line, 1.2f);
            var width = KindWidth(fragment);
            canvas.Rectangle(Box.Of(left, top, width, Tab), 6, theme.FrameFill, theme.Line, 1.2f);
            canvas.Text(new Point(left + 8, top + 13), fragment.Kind, Size, theme.Ink, 700);
            foreach (var part in fragment.Parts)
            {
                DrawPart(canvas, theme, part, new Box(left, top, right, bottom), width);
            }
        }
    }

    private void DrawPart(Canvas canvas, Theme theme, FragmentPart part, Box frame, float tab)
    {
        var (x, y) = (frame.Left + tab + 10, frame.Top);
        if (_cuts.TryGetValue(part, out var cut))
        {
            canvas.Line(new Point(frame.Left, cut), new Point(frame.Right, cut), theme.Line, 1.1f, [6, 4]);
            (x, y) = (frame.Left + 12, cut);
        }

        canvas.Rectangle(Box.Of(x - 3, y + 2, TextRuler.Measure(Words(part), Size, 600) + 6, Tab - 3), 3, theme.Background);
        canvas.Text(new Point(x, y + 14), Words(part), Size, theme.Muted, 600);
    }

    private (float Left, float Right) Sides(Fragment fragment)
    {
        var inside = Enumerable.Range(fragment.First, fragment.Last - fragment.First + 1).ToList();
        var ends = inside.SelectMany(step => new[] { view.Steps[step].From, view.Steps[step].To }).Select(id => columns.X[columns.IndexOf(id)]).ToList();
        var left = ends.Min() - Beside;
        var loops = inside.Where(step => view.Steps[step].From == view.Steps[step].To).Select(step => columns.X[columns.IndexOf(view.Steps[step].From)] + 50 + columns.TextWidth(step));
        var words = fragment.Parts.Select(part => left + KindWidth(fragment) + 22 + TextRuler.Measure(Words(part), Size, 600));
        return (left, loops.Concat(words).Append(ends.Max() + Beside).Max());
    }

    private static float KindWidth(Fragment fragment) => TextRuler.Measure(fragment.Kind, Size, 700) + 16;

    private static string Words(FragmentPart part) => $"[{part.When}]";
}
