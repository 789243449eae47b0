using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Gates;

/// <summary>Does the design do what is no longer done?</summary>
internal static class PracticeLine
{
    public static GateLine Answer(GateSubject subject)
    {
        var outdated = subject.Knowledge.Outdated;
        var judged = outdated.Where(practice => practice.When is not null).ToList();
        var marked = outdated.Count(practice => practice.Marks.Count > 0);
        return GateLine.Of(
            "practice",
            "Is it built the way it is done today?",
            $"{judged.Count} of {GateSubject.Count(outdated.Count, "outdated practice", "outdated practices")} against the choices of the design; "
                + $"{marked} are looked for in every file a design is written as, before the product ships",
            [judged.Count, outdated.Count, marked],
            outdated.Select(practice => practice.Id),
            [
                .. judged.Where(practice => Expressions.Holds(practice.When, subject.Scope)).Select(practice => new GateNote(
                    GateResult.Fail, $"{practice.Name} is outdated since {GateSubject.Day(practice.Since)}: {practice.Because} Instead: {practice.Instead}")),
                .. outdated.Count == 0 ? [new GateNote(GateResult.CannotDetermine, "There is no table of outdated practices.")] : Array.Empty<GateNote>(),
            ],
            subject.Today,
            outdated.SelectMany(practice => practice.Sources));
    }
}
