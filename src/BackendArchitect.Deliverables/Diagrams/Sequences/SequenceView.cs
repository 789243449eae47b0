using System.Globalization;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Sequences;

/// <summary>What a sequence picture shows, before anything has a place.</summary>
internal sealed record SequenceView(string Title, string Subtitle, string Alt, IReadOnlyList<Participant> Participants, IReadOnlyList<FlowStep> Steps)
{
    /// <summary>Steps under a condition, from top to bottom; none overlaps another.</summary>
    public IReadOnlyList<Fragment> Fragments { get; init; } = [];

    public static SequenceView Of(Blueprint blueprint, Flow flow, Theme theme)
    {
        var ids = flow.Steps.SelectMany(step => new[] { step.From, step.To }).Distinct(StringComparer.Ordinal).Take(Limits.Participants).ToList();
        var participants = ids.Select(id => Participant(blueprint, id, theme)).ToList();
        var steps = flow.Steps.Where(step => ids.Contains(step.From) && ids.Contains(step.To)).Take(Limits.Messages).ToList();
        var hidden = flow.Steps.Count - steps.Count;
        var (all, fragments) = flow.Critical ? FailureTelling.Of(blueprint, steps) : (steps, []);
        var more = hidden > 0 ? string.Create(CultureInfo.InvariantCulture, $". {hidden} more steps not shown") : "";
        var names = participants.ToDictionary(participant => participant.Id, participant => participant.Name, StringComparer.Ordinal);
        var told = all.Select((step, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Condition(fragments, i)}{names[step.From]} to {names[step.To]}: {step.Says}"));
        return new SequenceView(
            flow.Name,
            (flow.Critical ? "Critical: the business stops when this fails" : "Who calls whom, in order") + more,
            $"Sequence diagram of \"{flow.Name}\". {string.Join("; ", told)}.",
            participants,
            all)
        {
            Fragments = fragments,
        };
    }

    private static string Condition(IReadOnlyList<Fragment> fragments, int step) =>
        fragments.SelectMany(fragment => fragment.Parts).FirstOrDefault(part => part.At == step) is { } part ? $"({part.When}) " : "";

    private static Participant Participant(Blueprint blueprint, string id, Theme theme)
    {
        var part = blueprint.Part(id);
        return new Participant(id, part?.Name ?? id, theme.Kinds[part?.Kind ?? PartKind.External]);
    }
}
