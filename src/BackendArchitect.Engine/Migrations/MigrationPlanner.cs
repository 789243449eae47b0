using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Boundaries;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Migrations;

/// <summary>Plans the way out of an existing system.</summary>
internal static class MigrationPlanner
{
    /// <summary>Modules cut out before everything is measured again.</summary>
    private const int Some = 3;

    /// <summary>Modules fenced in the plan; the rest go the same way.</summary>
    private const int Fenced = 4;

    private const int Turning = 2;

    /// <returns>Null when there is no system to come from.</returns>
    public static Migration? Plan(DesignContext context, BoundaryPlan boundaries, IReadOnlyList<Decision> decisions, KnowledgeBase knowledge)
    {
        var brief = context.Sketch.Brief;
        if (brief.Choice(FactIds.ExistingSystem) is not { } from || from == "none" || knowledge.Migrations is not [var guide, ..])
        {
            return null;
        }

        var seams = Seams.Rank(brief, boundaries, guide);
        var scope = context.Scope.With("contexts", seams.Count); // those somebody named count, not those a usual system has
        var verdict = Verdict(scope, guide, decisions, seams);
        var steps = Steps(context.Scope, guide, verdict, seams);
        return new Migration(
            from,
            verdict,
            seams,
            steps,
            [.. guide.Moves.Where(move => Expressions.Holds(move.When, context.Scope)).Select(move => new SystemMove(move.Subject, move.Move, Template.Fill(move.Because, context.Scope)))],
            [.. guide.Exit.Select(exit => Template.Fill(exit, context.Scope))],
            Math.Round(steps.Sum(step => step.WeeksLow), 1),
            Math.Round(steps.Sum(step => step.WeeksHigh), 1),
            guide.Taken,
            Unknown(brief, seams),
            guide.Sources);
    }

    private static MigrationVerdict Verdict(Scope scope, MigrationGuide guide, IReadOnlyList<Decision> decisions, IReadOnlyList<Seam> seams)
    {
        var template = guide.Verdicts.First(verdict => Expressions.Holds(verdict.When, scope));
        var style = decisions.FirstOrDefault(decision => decision.Id == "architecture-style");
        return new MigrationVerdict(
            template.Id,
            template.Extracts switch { "one" => Math.Min(1, Movable(seams)), "some" => Math.Min(Some, Movable(seams)), _ => 0 },
            Template.Fill(template.Says, scope),
            Template.Fill(template.Because, scope),
            Template.Fill(template.Decides, scope),
            [.. (style?.Flips ?? []).OrderByDescending(flip => flip.Fact == FactIds.TeamSize).Take(Turning).Select(flip => flip.Says)]);
    }

    private static int Movable(IReadOnlyList<Seam> seams) => seams.Count(seam => seam.MayGoFirst);

    private static List<MigrationStep> Steps(Scope scope, MigrationGuide guide, MigrationVerdict verdict, IReadOnlyList<Seam> seams)
    {
        var extracted = seams.Where(seam => seam.MayGoFirst).Take(verdict.Extracts).ToList();
        var templates = guide.Steps.Where(step => Expressions.Holds(step.When, scope)).ToList();
        IEnumerable<(MigrationStepTemplate Step, Seam? Seam)> planned = verdict.Extracts == 0
            ? templates.Where(step => step.For == "system" && step.When is null).Select(step => (step, (Seam?)null)).Concat(Each(templates, seams.Take(Fenced), ["module"]))
            : templates.Where(step => step.For == "system").Select(step => (step, (Seam?)null)).Concat(Each(templates, extracted, ["module", "extraction"]));
        return [.. planned.Select((entry, at) => Write(entry.Step, entry.Seam, at + 1, guide))];
    }

    /// <summary>All steps of one module before the first of the next.</summary>
    private static IEnumerable<(MigrationStepTemplate Step, Seam? Seam)> Each(List<MigrationStepTemplate> templates, IEnumerable<Seam> seams, string[] kinds) =>
        seams.SelectMany(seam => templates.Where(step => kinds.Contains(step.For)).Select(step => (step, (Seam?)seam)));

    private static MigrationStep Write(MigrationStepTemplate step, Seam? seam, int number, MigrationGuide guide)
    {
        string Text(string text) => text.Replace("{module}", seam?.Name, StringComparison.Ordinal);
        var kind = seam is null || step.For != "extraction" ? null : Seams.ClassOf($"{seam.Id} {seam.Name}", guide);
        return new MigrationStep(
            number,
            step.Id,
            Text(step.Title),
            seam?.Id,
            [.. step.Does.Select(Text)],
            Text(step.Precondition),
            Text(step.Verification),
            Text(step.Rollback),
            Math.Round(step.WeeksLow * (kind?.WeeksLow ?? 1), 2),
            Math.Round(step.WeeksHigh * (kind?.WeeksHigh ?? 1), 2));
    }

    private static List<string> Unknown(Ledger brief, IReadOnlyList<Seam> seams)
    {
        List<string> unknown = [];
        if (seams.Where(seam => seam.MayGoFirst).Take(2).ToArray() is [var first, var second])
        {
            unknown.Add($"How often each module changes: when {second.Name} changes more than {first.Name}, it goes first. `git log --since=6.months` by folder decides.");
        }

        if (seams.Any(seam => !seam.Measured) || brief.Find(FactIds.Domain) is not { Kind: FactKind.Stated })
        {
            unknown.Add("Which tables your modules share: the coupling above is of a usual system of this kind until you show yours.");
        }

        if (!brief.Has(FactIds.Pains))
        {
            unknown.Add("What hurts: slow deploys, teams in each other's way, one part that must scale, or outages. Each asks for another first step.");
        }

        return unknown;
    }
}
