using System.Globalization;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Says the recommendation in one line and three reasons, and in a fourth that it was close, where it was: each with numbers that stand elsewhere in the design.</summary>
internal static class VerdictWriter
{
    private static readonly string[] Headlined = ["hosting", "primary-store", "analytical-store", "cache", "messaging", "edge"];

    /// <param name="decisions">With the technologies that fill their roles.</param>
    /// <param name="breakPoints">Nearest first.</param>
    public static Verdict Write(DesignContext context, IReadOnlyList<Decision> decisions, IReadOnlyList<BreakPoint> breakPoints) => new(
        Headline(decisions, context.Scope),
        [.. new[] { Load(context.Scope, breakPoints), People(context.Scope, decisions), Room(breakPoints), Close(decisions) }.OfType<string>()]);

    private static string Headline(IReadOnlyList<Decision> decisions, Scope scope)
    {
        var style = decisions.First(decision => decision.Id == "architecture-style").Winner.Name;
        var parts = Headlined
            .Select(id => decisions.FirstOrDefault(decision => decision.Id == id)?.Technology)
            .OfType<TechnologyChoice>()
            .Select(technology => technology.Name)
            .Distinct()
            .ToList();
        var on = parts.Count > 0 ? $" on {parts[0]}" : "";
        var rest = parts.Skip(1).Select(name => ", " + name);
        var replicas = scope.Number("db_replicas") >= 2 ? Template.Fill(", {db_replicas} database copies", scope) : "";
        return $"{style}{on}{string.Concat(rest)}{replicas}";
    }

    private static string Load(Scope scope, IReadOnlyList<BreakPoint> breakPoints)
    {
        var taken = scope.Number("peak_rps") is { } peak and > 0 && scope.Number("origin_rps") is { } origin ? 1 - (origin / peak) : 0;
        var edge = taken >= 0.05 ? string.Create(CultureInfo.InvariantCulture, $"{taken * 100:0} % of the requests never reach the application. ") : "";
        return Template.Fill($"{edge}Of {{peak_rps}} requests/s at the peak the database sees {{store_reads_per_second}} reads/s and {{store_writes_per_second}} writes/s{Share(breakPoints)}.", scope);
    }

    /// <summary>How full the database is; of an all but idle one no share is worth saying.</summary>
    private static string Share(IReadOnlyList<BreakPoint> breakPoints)
    {
        var writes = breakPoints.FirstOrDefault(point => point.Resource.Contains("write", StringComparison.OrdinalIgnoreCase));
        return writes is not { Multiple: > 0 } ? ""
            : writes.Multiple > 100 ? ": next to nothing for the node planned"
            : string.Create(CultureInfo.InvariantCulture, $": {100 / writes.Multiple:0.#} % of what the planned nodes carry");
    }

    private static string People(Scope scope, IReadOnlyList<Decision> decisions)
    {
        var style = decisions.First(decision => decision.Id == "architecture-style");
        var reason = style.Reasons.Count > 0 ? " " + style.Reasons[0] : "";
        var who = scope.Number("team_size") is 1 ? "One engineer runs this in" : "{team_size} engineers run this in";
        return Template.Fill($"{who} about {{operations_days}} engineer-days a month.", scope) + reason;
    }

    private static string? Room(IReadOnlyList<BreakPoint> breakPoints) => breakPoints switch
    {
        [] => null,
        [{ Multiple: > BreakPoint.Plenty } first, ..] => $"It holds to more than {BreakPoint.Plenty:0}× the planned peak: size is no question here; the {first.Part.ToLowerInvariant()} ({first.Resource}) would saturate first.",
        [var first, ..] => string.Create(
            CultureInfo.InvariantCulture,
            $"It {(first.Multiple < 1 ? "falls short: it carries only" : "holds to")} {first.Multiple:0.0}× the planned peak; first to saturate is the {first.Part.ToLowerInvariant()} ({first.Resource}). The step after: {Prose.Inside(first.Next)}"),
    };

    /// <summary>A margin within which a guess that is a little off turns the choice. Points of 100.</summary>
    private const double Thin = 3;

    /// <summary>The style won by little: that is said, with what came next.</summary>
    private static string? Close(IReadOnlyList<Decision> decisions)
    {
        var style = decisions.First(decision => decision.Id == "architecture-style");
        var next = style.Options.Where(option => option.Id != style.Winner.Id && option.RuledOut is null).MaxBy(option => option.Total);
        return next is null || style.Winner.Total - next.Total >= Thin ? null
            : string.Create(CultureInfo.InvariantCulture, $"It is a close call: {style.Winner.Name} {style.Winner.Total:0.#} against {next.Name} {next.Total:0.#} of 100 points. Read the flips before you build on it.");
    }
}
