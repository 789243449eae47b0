using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Sequences;

/// <summary>Tells a flow with what happens when a step of it fails, as the patterns on its parts and relations say. It adds no participant and no arrow the model lacks.</summary>
internal sealed class FailureTelling
{
    /// <summary>Calls whose failure is told; with more a reader loses the flow.</summary>
    private const int MostGuarded = 2;

    private static readonly string[] Changing = ["POST ", "PUT ", "PATCH ", "DELETE "];

    private readonly Blueprint _blueprint;
    private readonly IReadOnlyList<FlowStep> _flow;
    private readonly List<FlowStep> _told = [];
    private readonly List<Fragment> _fragments = [];

    private FailureTelling(Blueprint blueprint, IReadOnlyList<FlowStep> flow) => (_blueprint, _flow) = (blueprint, flow);

    public static (IReadOnlyList<FlowStep> Steps, IReadOnlyList<Fragment> Fragments) Of(Blueprint blueprint, IReadOnlyList<FlowStep> flow)
    {
        var telling = new FailureTelling(blueprint, flow);
        telling.TellCalls();
        telling.TellCompensation();
        telling.TellDeadLetter();
        telling.TellRepeat();
        return (telling._told, telling._fragments);
    }

    private void TellCalls()
    {
        var guarded = new HashSet<(string, string)>();
        for (var i = 0; i < _flow.Count; i++)
        {
            var step = _flow[i];
            if (guarded.Count < MostGuarded && Guards(step) is { Count: > 0 } guards && guarded.Add((step.From, step.To)))
            {
                i = TellGuarded(i, guards);
            }
            else
            {
                _told.Add(step);
            }
        }
    }

    /// <summary>The patterns that catch a failure of this call; none for what answers, or stays inside our system.</summary>
    private List<string> Guards(FlowStep step) => step.Reply || _blueprint.Part(step.To)?.Kind != PartKind.External
        ? []
        : [.. _blueprint.Relations.Where(relation => relation.From == step.From && relation.To == step.To).SelectMany(relation => relation.Patterns).Where(id => id is "retry-with-backoff" or "circuit-breaker").Distinct()];

    /// <returns>Index of the last step of the flow that was told with it.</returns>
    private int TellGuarded(int call, List<string> guards)
    {
        var step = _flow[call];
        var answered = call + 1 < _flow.Count && _flow[call + 1] is { Reply: true } reply && reply.From == step.To && reply.To == step.From;
        var last = answered ? call + 1 : call;
        var parts = new List<FragmentPart> { new(_told.Count, step.Async ? "It is taken" : "It answers in time") };
        var first = _told.Count;
        _told.AddRange(_flow.Skip(call).Take(last - call + 1));
        if (guards.Contains("retry-with-backoff"))
        {
            parts.Add(new FragmentPart(_told.Count, "It times out, or the fault may pass"));
            Inside(step.From, "Wait, longer each time and never at the same moment as others");
            _told.Add(step with { Says = $"Again: {step.Says}" });
        }

        if (guards.Contains("circuit-breaker"))
        {
            parts.Add(new FragmentPart(_told.Count, "The circuit is open: too many calls failed"));
            Inside(step.From, Sits("graceful-degradation", step.From) ? "Do not call; go on with the reduced answer" : "Do not call; fail at once, and try one call later");
        }

        _fragments.Add(new Fragment("alt", first, _told.Count - 1, parts));
        return last;
    }

    /// <summary>Where one use case writes in several services, what was done is undone in the reverse order.</summary>
    private void TellCompensation()
    {
        var calls = _flow.Where(step => step is { Reply: false, Async: false } && step.From != step.To && IsUnit(step.From) && IsUnit(step.To) && LeavesATrace(step)).ToList();
        if (!Has("saga") || calls.Count == 0)
        {
            return;
        }

        var leader = calls.GroupBy(step => step.From).MaxBy(steps => steps.Count())!.Key;
        Tell("A later step fails for good", [.. calls.Where(step => step.From == leader).DistinctBy(step => step.To).Reverse().Select(step => step with { Says = $"Compensate: undo \"{step.Says}\"" })]);
    }

    /// <summary>Who is called goes on to a store, a queue or a system outside; a mere question needs no undoing.</summary>
    private bool LeavesATrace(FlowStep call) => !call.Says.EndsWith('?') && _flow.SkipWhile(step => step != call).Skip(1).Any(step =>
        !step.Reply && step.From == call.To && _blueprint.Part(step.To)?.Kind is PartKind.Store or PartKind.Queue or PartKind.External);

    private void TellDeadLetter()
    {
        if (Has("dead-letter-queue") && _flow.FirstOrDefault(step => !step.Reply && _blueprint.Part(step.From)?.Kind == PartKind.Queue && step.From != step.To) is { } taken)
        {
            Tell("It fails on every try", [Own(taken.To, "Give it back, until the last try"), Own(taken.From, "Park it in the dead-letter queue, and call its owner")]);
        }
    }

    /// <summary>A request that changes something, sent again because no answer came.</summary>
    private void TellRepeat()
    {
        var way = _flow.TakeWhile((step, i) => !step.Reply && (i == 0 || step.From == _flow[i - 1].To) && (i == 0 || !IsUnit(step.From))).ToList();
        if (!Has("idempotency-key") || way.Count == 0 || !IsUnit(way[^1].To) || _blueprint.Part(way[0].From)?.Kind != PartKind.Client || !way.Exists(step => Changes(step.Says)))
        {
            return;
        }

        Tell("No answer came, and the same request is sent again", [.. way, Own(way[^1].To, "The key is known: do nothing twice"), new FlowStep(way[^1].To, way[0].From, "The first answer again", false, true)]);
    }

    private void Tell(string when, IReadOnlyList<FlowStep> steps)
    {
        _fragments.Add(new Fragment("opt", _told.Count, _told.Count + steps.Count - 1, [new FragmentPart(_told.Count, when)]));
        _told.AddRange(steps);
    }

    private void Inside(string part, string says) => _told.Add(Own(part, says));

    private static FlowStep Own(string part, string says) => new(part, part, says, false, false);

    private static bool Changes(string says) =>
        says.Contains("dempotency", StringComparison.Ordinal) || Changing.Any(verb => says.StartsWith(verb, StringComparison.Ordinal));

    private bool IsUnit(string id) => _blueprint.Part(id) is { Kind: PartKind.Service, Contexts.Count: > 0 };

    private bool Has(string pattern) => _blueprint.Patterns.Any(use => use.Id == pattern);

    private bool Sits(string pattern, string part) => _blueprint.Part(part)?.Patterns.Contains(pattern) == true;
}
