using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Finds which facts pay for a part: a fact pays for itself, a figure is paid by the facts it was computed from.</summary>
internal sealed class RequirementTrace(Ledger brief, IReadOnlyList<Figure> figures)
{
    private readonly Dictionary<string, Figure> _figures = figures.ToDictionary(figure => figure.Id);

    /// <returns>Fact ids, never empty: what nothing in particular pays for is paid for by the domain.</returns>
    public IReadOnlyList<string> Of(IReadOnlyList<string> paidBy)
    {
        var facts = paidBy.SelectMany(id => Facts(id, [])).Distinct().ToList();
        return facts.Count > 0 ? facts : [FactIds.Domain];
    }

    private IEnumerable<string> Facts(string id, HashSet<string> seen)
    {
        var fact = id.Replace('_', '-');
        if (brief.Has(fact))
        {
            return [fact];
        }

        return seen.Add(id) && _figures.TryGetValue(id, out var figure)
            ? figure.From.SelectMany(parent => Facts(parent, seen))
            : [];
    }
}
