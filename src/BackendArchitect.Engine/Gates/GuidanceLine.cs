using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Gates;

/// <summary>Does the design follow what the makers of its framework recommend?</summary>
internal static class GuidanceLine
{
    private static readonly string[] Roles = ["application-framework", "runtime"];

    public static GateLine Answer(GateSubject subject)
    {
        var all = subject.Known.ToList();
        var guided = all.Where(pair => pair.Entry.Guidance.Count > 0).ToList();
        var silent = all.Where(pair => Roles.Contains(pair.Choice.Role) && pair.Entry.Guidance.Count == 0).ToList();
        return GateLine.Of(
            "guidance",
            "Does it follow what the makers recommend?",
            $"{GateSubject.Count(guided.Sum(pair => pair.Entry.Guidance.Count), "recommendation", "recommendations")} in the documentation of {string.Join(", ", guided.Select(pair => pair.Entry.Name).DefaultIfEmpty("none of them"))}",
            [guided.Sum(pair => pair.Entry.Guidance.Count)],
            guided.Select(pair => pair.Entry.Id),
            [
                .. guided.SelectMany(pair => pair.Entry.Guidance.Select(guidance => Note(pair.Entry, guidance, subject.Scope))),
                .. silent.Select(pair => new GateNote(GateResult.CannotDetermine, $"No recommendation of {pair.Entry.Name} is in the data; {pair.Entry.Docs} would decide it.")),
            ],
            subject.Today,
            guided.SelectMany(pair => pair.Entry.Guidance.Select(guidance => new Source($"{pair.Entry.Name}: {guidance.Follow}", guidance.Url, subject.Today, "known"))));
    }

    private static GateNote Note(Technology technology, Guidance guidance, Scope scope) =>
        guidance.Kept is null
            ? new GateNote(GateResult.Pass, $"{technology.Name}: {guidance.Follow} For the team to keep.")
            : Expressions.Holds(guidance.Kept, scope)
                ? new GateNote(GateResult.Pass, $"{technology.Name}: {guidance.Follow} The design keeps it.")
                : new GateNote(GateResult.Warn, $"{technology.Name}: {guidance.Follow} The design does not keep it.");
}
