using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Deliverables.Tests.Samples;

/// <summary>Every golden design with each way of keeping tenants, as a relational store would keep it.</summary>
internal static class DesignVariants
{
    public static readonly string[] Tenancies = ["single", "pool", "schema", "silo"];

    /// <summary>Golden names by tenancy; the name is fit for a database.</summary>
    public static IEnumerable<(string Name, Blueprint Blueprint)> All => GoldenBriefs.Each.SelectMany(golden =>
        Tenancies.Select(tenancy => (golden.Replace('-', '_') + "_" + tenancy, Of(GoldenBriefs.Design(golden), "primary-store", "relational", null).With("tenancy", tenancy))));

    /// <summary>The design with another option chosen.</summary>
    public static Blueprint With(this Blueprint design, string decision, string chosen) => Of(design, decision, chosen, design.Decision(decision)?.Technology);

    /// <summary>The design on a technology by that id.</summary>
    public static Blueprint On(this Blueprint design, string store, string technology)
    {
        var known = GoldenBriefs.Knowledge.Technologies.First(item => item.Id == technology);
        var choice = design.Technologies[0] with { Role = store, Id = technology, Name = known.Name };
        return Of(design, "primary-store", store, choice);
    }

    private static Blueprint Of(Blueprint design, string decision, string chosen, TechnologyChoice? technology)
    {
        var taken = design.Decision(decision) ?? design.Decisions[0] with { Id = decision };
        return design with { Decisions = [.. design.Decisions.Where(other => other.Id != decision), taken with { Chosen = chosen, Technology = technology }] };
    }
}
