using BackendArchitect.Deliverables.Diagrams.Fonts;

namespace BackendArchitect.Deliverables.Diagrams.Sequences;

/// <summary>Where the life lines stand: far enough apart for every message between them.</summary>
internal sealed class SequenceColumns
{
    public const float NameSize = 13;
    public const float MessageSize = 12;

    private const float MostName = 130;
    private const float MostMessage = 190;

    private readonly SequenceView _view;
    private readonly Dictionary<string, int> _index;
    private readonly float[] _gaps;

    public SequenceColumns(SequenceView view)
    {
        _view = view;
        _index = view.Participants.Select((participant, i) => (participant.Id, i)).ToDictionary(entry => entry.Id, entry => entry.i, StringComparer.Ordinal);
        Names = [.. view.Participants.Select(participant => TextRuler.WrapEvenly(Limits.Short(participant.Name), NameSize, 700, MostName, 2))];
        Widths = [.. Names.Select(lines => Math.Max(96, lines.Select(line => TextRuler.Measure(line, NameSize, 700)).DefaultIfEmpty(0).Max() + 28))];
        Messages = [.. view.Steps.Select(step => TextRuler.WrapEvenly(Limits.Short(step.Says), MessageSize, 400, MostMessage, 3))];
        _gaps = new float[view.Participants.Count];
        for (var i = 0; i + 1 < _gaps.Length; i++)
        {
            _gaps[i] = ((Widths[i] + Widths[i + 1]) / 2) + 26;
        }

        Widen();
        X = new float[_gaps.Length];
        for (var i = 0; i < X.Length; i++)
        {
            X[i] = i == 0 ? Heading.Margin + (Widths[0] / 2) : X[i - 1] + _gaps[i - 1];
        }
    }

    /// <summary>Lines of the name of each participant.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Names { get; }

    /// <summary>Width of the head of each participant.</summary>
    public float[] Widths { get; }

    /// <summary>Lines of the text of each step.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Messages { get; }

    /// <summary>Centre of each life line.</summary>
    public float[] X { get; }

    public float Right => X.Length == 0 ? Heading.Margin : Math.Max(X[^1] + (Widths[^1] / 2), X[^1] + _gaps[^1]);

    public int IndexOf(string participant) => _index[participant];

    /// <summary>The widest line of a step's text.</summary>
    public float TextWidth(int step) => Messages[step].Select(line => TextRuler.Measure(line, MessageSize, 400)).DefaultIfEmpty(0).Max();

    /// <summary>Short messages first, so that long ones find most of their room already there.</summary>
    private void Widen()
    {
        foreach (var (step, i) in _view.Steps.Select((step, i) => (step, i)).OrderBy(entry => Math.Abs(IndexOf(entry.step.From) - IndexOf(entry.step.To))))
        {
            var (left, right) = (Math.Min(IndexOf(step.From), IndexOf(step.To)), Math.Max(IndexOf(step.From), IndexOf(step.To)));
            if (left == right)
            {
                _gaps[left] = Math.Max(_gaps[left], TextWidth(i) + 66);
                continue;
            }

            var missing = TextWidth(i) + 52 - _gaps[left..right].Sum();
            for (var gap = left; gap < right && missing > 0; gap++)
            {
                _gaps[gap] += missing / (right - left);
            }
        }
    }
}
