using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Comparison;

/// <summary>What differs between two designs, and nothing that does not.</summary>
/// <param name="Changes">Most important first; within a kind in the order of the designs.</param>
public sealed record DesignDiff(IReadOnlyList<Change> Changes)
{
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Compares by id; the order of the designs' lists means nothing.</summary>
    public static DesignDiff Between(Blueprint before, Blueprint after) => new(
    [
        .. Changed.Decisions(before, after)
            .Concat(Numbers.Costs(before.Costs, after.Costs))
            .Concat(Numbers.Figures(before, after))
            .Concat(Changed.BreakPoints(before, after))
            .Concat(Changed.Findings(before, after))
            .Concat(Changed.Parts(before, after))
            .Concat(Changed.Technologies(before, after))
            .Concat(Changed.Risks(before, after))
            .OrderBy(change => change.Kind), // stable: within a kind the order stays
    ]);

    public IEnumerable<Change> Of(ChangeKind kind) => Changes.Where(change => change.Kind == kind);

    public Change? Find(ChangeKind kind, string id) => Changes.FirstOrDefault(change => change.Kind == kind && change.Id == id);
}
