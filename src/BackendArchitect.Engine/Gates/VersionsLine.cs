using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Gates;

/// <summary>Are all versions supported, and do they go with each other?</summary>
internal static class VersionsLine
{
    /// <summary>An upgrade has to be in the plan when support ends sooner. Unit: months.</summary>
    private const int PlanAhead = 6;

    public static GateLine Answer(GateSubject subject)
    {
        var versioned = subject.Known.Where(pair => pair.Choice.Version is not null).ToList();
        var products = versioned.Select(pair => ProductOf(subject, pair.Choice)).OfType<ProductVersions>().Distinct().ToList();
        var unversioned = subject.Known.Count() - versioned.Count;
        return GateLine.Of(
            "versions",
            "Are the versions supported, and do they go with each other?",
            $"{GateSubject.Count(versioned.Count, "version", "versions")} against the table of release lines, "
                + $"{GateSubject.Count(unversioned, "technology", "technologies")} without a published support end or without versions, "
                + "and every pair of them against the known incompatibilities",
            [versioned.Count, unversioned],
            products.Select(product => product.Id),
            [.. versioned.SelectMany(pair => Support(subject, pair.Choice)), .. subject.Known.SelectMany(pair => Company(subject, pair.Choice, pair.Entry)), .. Unannounced(subject)],
            subject.Knowledge.Dates.Versions ?? subject.Today,
            products.SelectMany(product => product.Sources));
    }

    private static IEnumerable<GateNote> Support(GateSubject subject, TechnologyChoice choice)
    {
        var version = choice.Version!;
        if (ProductOf(subject, choice)?.Find(version.Line) is not { } line)
        {
            return [new GateNote(GateResult.CannotDetermine, $"{choice.Name} {version.Line} is not in the table of release lines; its makers' release page would decide it.")];
        }

        if (line.IsEnded(subject.Today))
        {
            return [new GateNote(GateResult.Fail, $"Support of {choice.Name} {version.Line} ended{(line.Ends is { } end ? " on " + GateSubject.Day(end) : "")}: take a supported line.")];
        }

        return line.Ends is { } ends && ends <= subject.Today.AddMonths(PlanAhead)
            ? [new GateNote(GateResult.Warn, $"Support of {choice.Name} {version.Line} ends {GateSubject.Day(ends)}: plan the upgrade.")]
            : [];
    }

    private static IEnumerable<GateNote> Company(GateSubject subject, TechnologyChoice choice, Technology entry)
    {
        foreach (var pair in entry.NotWith.Where(pair => pair.Technology is { } other && subject.Has(other)))
        {
            yield return new GateNote(GateResult.Fail, $"{choice.Name} does not go with {subject.NameOf(pair.Technology!)}: {pair.Because}.");
        }

        foreach (var need in entry.Needs)
        {
            if (subject.Technologies.FirstOrDefault(other => other.Id == need.Technology)?.Version is { } version && !need.Allows(version.Line))
            {
                yield return new GateNote(GateResult.Fail, $"{choice.Name} does not go with {subject.NameOf(need.Technology)} {version.Line}: {need.Because}.");
            }
        }
    }

    /// <summary>What has releases but no published end of support is named, so that nobody takes silence for safety.</summary>
    private static IEnumerable<GateNote> Unannounced(GateSubject subject)
    {
        var names = subject.Known
            .Where(pair => pair.Choice.Version is { SupportEnds: null } || pair.Entry.NoVersion?.StartsWith("No ", StringComparison.Ordinal) == true)
            .Select(pair => pair.Choice.Name)
            .ToList();
        return names.Count == 0 ? [] : [new GateNote(GateResult.Pass, $"No published support end: {string.Join(", ", names)}. Look at their release pages before each upgrade.")];
    }

    private static ProductVersions? ProductOf(GateSubject subject, TechnologyChoice choice) =>
        subject.Knowledge.Versions.FirstOrDefault(product => product.Id == choice.Version?.Product);
}
