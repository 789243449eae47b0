using BackendArchitect.Engine.Graphs;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Rules;

/// <summary>Names that rules may use beside facts, figures and choices: which parts are meant, and what a system was said to have.</summary>
internal static class RuleNames
{
    public static IEnumerable<Variable> Variables =>
    [
        Many("single_point_names", "Single points of failure"),
        Many("sync_chain_names", "Services that wait for each other"),
        Many("sync_cycle_names", "Services that wait in a circle"),
        Many("shared_store_names", "Stores with several writers"),
        Many("single_zone_store_names", "Stores in one zone"),
        new("weakest_link", VariableType.Text, string.Empty, "The part that takes most of the availability budget", []),
        new("availability_remedy", VariableType.Text, string.Empty, "What would buy availability back", []),
        new("availability_remedied", VariableType.Number, "%", "Availability with that remedy", []),
        new("availability_gap", VariableType.Number, "%", "How far the availability to expect stays under its target, in points; 0 when kept", []),
        new("availability_gap_min", VariableType.Number, "min", "The same as minutes in a month of 30 days", []),
        .. TraitCatalogue.All.Select(trait => new Variable(trait.Id, VariableType.Text, string.Empty, trait.Name, ["yes", "no"])),
    ];

    public static Scope Add(Scope scope, Shape shape)
    {
        var (system, graph) = (shape.System, shape.Graph);
        IEnumerable<string> Called(IEnumerable<string> ids) => ids.Select(id => system.Parts.First(part => part.Id == id).Name);
        var named = scope
            .With(shape.Figures)
            .With("single_point_names", Called(graph.SinglePoints))
            .With("sync_chain_names", Called(graph.Chain.Path))
            .With("sync_cycle_names", Called(ShapeFigures.Circles(system, graph).SelectMany(cycle => cycle)))
            .With("shared_store_names", Called(graph.SharedStores.Select(shared => shared.Store).Distinct()))
            .With("single_zone_store_names", Called(graph.SingleZoneStores));
        return system.Traits.OrderBy(trait => trait.Key, StringComparer.Ordinal).Aggregate(named, (known, trait) => known.With(trait.Key, trait.Value ? "yes" : "no"));
    }

    public static Scope Add(Scope scope, AvailabilityBudget budget)
    {
        var measured = scope.With("availability_gap", budget.Gap).With("availability_gap_min", budget.GapMinutes);
        var known = budget.Weakest is { } weakest ? measured.With("weakest_link", weakest.Part) : measured;
        return budget.Remedy is { } remedy ? known.With("availability_remedy", remedy.Does).With("availability_remedied", remedy.Percent) : known;
    }

    private static Variable Many(string name, string says) => new(name, VariableType.Many, string.Empty, says, []);
}
