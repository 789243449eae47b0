using System.Globalization;

namespace BackendArchitect.Engine.Complexity;

/// <summary>What a design asks of a team, against what the team can carry.</summary>
/// <param name="Points">Sum over the items.</param>
/// <param name="Capacity">Engineers × points for one, less where nobody is on call.</param>
/// <param name="Over">Points beyond the capacity, 0 or more.</param>
/// <param name="Unpaid">Points of parts beyond the simplest that name no requirement.</param>
/// <param name="Formula">With its numbers, so that a reader can redo it.</param>
/// <param name="Items">Most points first.</param>
/// <param name="Source">The table of points, with its day.</param>
public sealed record ComplexityBudget(
    double Points,
    double Capacity,
    double Over,
    double Unpaid,
    string Formula,
    IReadOnlyList<ComplexityItem> Items,
    string Source)
{
    /// <summary>What should go, or be paid for: over + unpaid.</summary>
    public double Excess => Over + Unpaid;

    /// <param name="parts">What moves.</param>
    /// <param name="engineers">Who carry it, 1 or more.</param>
    /// <param name="onCall">Whether somebody answers at night.</param>
    public static ComplexityBudget Of(IReadOnlyList<MovingPart> parts, double engineers, bool onCall)
    {
        var weights = ComplexityWeights.Embedded;
        var items = parts.Select(part => Weigh(part, weights)).OrderByDescending(item => item.Points).ToList();
        var points = items.Sum(item => item.Points);
        var share = onCall ? 1 : weights.WithoutOnCall;
        var capacity = engineers * weights.PointsPerEngineer * share;
        var over = Math.Max(0, points - capacity);
        var unpaid = items.Where(item => item.Excess).Sum(item => item.Points);
        var formula = string.Create(
            CultureInfo.InvariantCulture,
            $"excess = max(0, {points:0.#} points − {engineers:0.#} engineers × {weights.PointsPerEngineer:0.#}{(onCall ? "" : $" × {share} without on-call")}) + {unpaid:0.#} points no requirement pays for = {over + unpaid:0.#}");
        return new ComplexityBudget(
            points, capacity, over, unpaid, formula, items, string.Create(CultureInfo.InvariantCulture, $"{weights.Source}, {weights.Taken:yyyy-MM-dd}"));
    }

    private static ComplexityItem Weigh(MovingPart part, ComplexityWeights weights) => new(
        part.Id,
        part.Name,
        part.Kind,
        weights.Of(part.Kind) + (part.SelfRun ? weights.Of(ComplexityWeights.SelfRun) : 0),
        part.Beyond,
        part.Requirements,
        part.Beyond && part.Requirements.Count == 0);
}
