using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Costs;

/// <summary>What every price of one brief rests on, whichever option is priced.</summary>
/// <param name="Brief">The ledger with assumptions filled in.</param>
/// <param name="Scope">Facts, load figures and choices.</param>
/// <param name="Load">What <see cref="LoadModel"/> computed.</param>
/// <param name="Prices">The dated price tables by id.</param>
public sealed record CostBasis(Ledger Brief, Scope Scope, IReadOnlyList<Figure> Load, Dictionary<string, Price> Prices)
{
    public CostBasis(Ledger brief, Scope scope, IReadOnlyList<Figure> load, IReadOnlyList<Price> prices)
        : this(brief, scope, load, prices.Select(price => price.In(brief.Choice(FactIds.CloudRegion))).ToDictionary(price => price.Id, StringComparer.Ordinal))
    {
    }
}
