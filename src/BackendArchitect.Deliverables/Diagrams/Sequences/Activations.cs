using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Sequences;

/// <summary>When each participant is at work: from a call until its answer, or until it last takes part.</summary>
internal sealed class Activations
{
    private readonly Dictionary<string, List<(float From, float To)>> _spans = new(StringComparer.Ordinal);

    /// <param name="y">Height of each step.</param>
    public Activations(IReadOnlyList<FlowStep> steps, float[] y)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (!steps[i].Reply && steps[i].From != steps[i].To)
            {
                Add(steps[i].To, y[i], y[End(steps, i)]);
            }
        }
    }

    /// <summary>The bars of a participant, none overlapping another.</summary>
    public IReadOnlyList<(float From, float To)> Of(string participant) => _spans.GetValueOrDefault(participant, []);

    public bool IsActive(string participant, float y) => Of(participant).Any(span => span.From <= y && y <= span.To);

    /// <summary>The step that answers step <paramref name="call"/>; without one, the last step before the next call in which the called one acts.</summary>
    private static int End(IReadOnlyList<FlowStep> steps, int call)
    {
        var called = steps[call].To;
        var end = call;
        for (var i = call + 1; i < steps.Count; i++)
        {
            if (steps[i].Reply && steps[i].From == called && steps[i].To == steps[call].From)
            {
                return i;
            }

            if (steps[i].To == called && !steps[i].Reply && steps[i].From == steps[call].From)
            {
                break;
            }

            end = steps[i].From == called || steps[i].To == called ? i : end;
        }

        return end;
    }

    private void Add(string participant, float from, float to)
    {
        var spans = _spans.TryGetValue(participant, out var known) ? known : _spans[participant] = [];
        to = Math.Max(to, from + 14);
        if (spans.Count > 0 && from <= spans[^1].To)
        {
            spans[^1] = (spans[^1].From, Math.Max(to, spans[^1].To));
        }
        else
        {
            spans.Add((from, to));
        }
    }
}
