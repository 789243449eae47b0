using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Complexity;

/// <summary>Counts what moves in a design: its parts, and what is no box of its own (cluster, languages, regions, environments).</summary>
internal static class MovingParts
{
    /// <param name="simplest">The simplest design that works for the same brief.</param>
    public static ComplexityBudget Budget(DesignContext context, IReadOnlyList<Part> parts, ChosenStack stack, PricedSketch simplest)
    {
        var brief = context.Sketch.Brief;
        var plain = Simplest(context, simplest);
        return ComplexityBudget.Of(
            [.. parts.Select(part => Of(part, parts, plain, stack)).OfType<MovingPart>(), .. Cluster(context, simplest.Sketch), .. Regions(context, simplest.Sketch), .. Languages(context), .. Environments()],
            brief.Number(FactIds.TeamSize) ?? PlanningRates.Embedded.Engineers,
            brief.Choice(FactIds.OnCall) != "no");
    }

    /// <summary>Ids of the parts the simplest design has.</summary>
    private static HashSet<string> Simplest(DesignContext context, PricedSketch simplest) =>
        [.. PartComposer.Compose(context with { Sketch = simplest.Sketch, Scope = simplest.Sketch.Scope.With(simplest.Capacity.Figures) }).Select(part => part.Id)];

    private static MovingPart? Of(Part part, IReadOnlyList<Part> parts, HashSet<string> simplest, ChosenStack stack)
    {
        if (Kind(part, stack) is not { } kind)
        {
            return null;
        }

        // The first deployable is no choice; the others are.
        var first = parts.First(other => other.Kind == PartKind.Service).Id == part.Id;
        var beyond = !first && !simplest.Contains(part.Id);
        var selfRun = stack.Roles.Values.Any(technology => technology.Id == part.Technology && technology.OpsDays >= ComplexityWeights.Embedded.SelfRunFromDays);
        return new MovingPart(part.Id, part.Name, kind, beyond, [.. part.Requirements.Where(id => id != FactIds.Domain)], selfRun);
    }

    private static string? Kind(Part part, ChosenStack stack) => part.Kind switch
    {
        PartKind.Queue when stack.In("event-stream")?.Id == part.Technology => "stream",
        PartKind.Person or PartKind.Client or PartKind.External => null,
        _ => part.Kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<MovingPart> Cluster(DesignContext context, Sketch simplest) => context.Sketch.Choice("hosting") == "kubernetes"
        ? [new MovingPart("cluster", "Kubernetes cluster", "cluster", simplest.Choice("hosting") != "kubernetes", Paying(context, "hosting"))]
        : [];

    private static IEnumerable<MovingPart> Regions(DesignContext context, Sketch simplest)
    {
        var option = context.Sketch.Choice("disaster-recovery");
        return option is null or "backup-restore"
            ? []
            : [new MovingPart("region-2", "Second region", "region", simplest.Choice("disaster-recovery") is null or "backup-restore", Paying(context, "disaster-recovery"))];
    }

    /// <summary>The first language is no choice; each further one the team writes is.</summary>
    private static IEnumerable<MovingPart> Languages(DesignContext context) => context.Sketch.Brief.Many(FactIds.RequestedTechnologies)
        .Where(context.Selector.IsRuntime)
        .Skip(1)
        .Select(id => new MovingPart($"language-{id}", $"Language: {id}", "language", Beyond: true, [FactIds.RequestedTechnologies]));

    private static IEnumerable<MovingPart> Environments() => Enumerable.Range(1, ComplexityWeights.Embedded.Environments)
        .Select(at => new MovingPart(FormattableString.Invariant($"environment-{at}"), FormattableString.Invariant($"Environment {at}"), "environment", Beyond: false, []));

    private static IReadOnlyList<string> Paying(DesignContext context, string decision) =>
        [.. context.Payers(context.Sketch.Rankings.First(ranking => ranking.Point.Id == decision).Winner.Option).Where(id => id != FactIds.Domain)];
}
