using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Gates;

/// <summary>Is any of it deprecated or retired by its makers?</summary>
internal static class DeprecationLine
{
    public static GateLine Answer(GateSubject subject)
    {
        var chosen = subject.Known.Where(pair => pair.Entry.Deprecated is not null).Select(pair => Note(pair.Entry, GateResult.Fail, "in this design"));
        var running = subject.Knowledge.Technologies
            .Where(technology => technology.Deprecated is not null && subject.InUse.Contains(technology.Id) && !subject.Has(technology.Id))
            .Select(technology => Note(technology, GateResult.Warn, "in what runs today"));
        return GateLine.Of(
            "deprecation",
            "Is any of it deprecated?",
            $"{GateSubject.Count(subject.Known.Count(), "technology", "technologies")} of the design and "
                + $"{GateSubject.Count(subject.InUse.Count, "technology", "technologies")} that run already, against their entries in the catalogue",
            [subject.Known.Count(), subject.InUse.Count],
            subject.Known.Select(pair => pair.Entry.Id).Concat(subject.InUse),
            [.. chosen, .. running],
            subject.Today,
            subject.Known.SelectMany(pair => pair.Entry.Sources.Take(1)));
    }

    private static GateNote Note(Technology technology, GateResult result, string where) => new(
        result, $"{technology.Name}, {where}, is deprecated since {GateSubject.Day(technology.Deprecated!.Since)}: {technology.Deprecated.Because} Instead: {technology.Deprecated.Instead}");
}
