using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Fills every role a design has: those the winning options name, those their parts need, and those every system has.</summary>
internal static class Stacking
{
    private static readonly string[] Always = ["runtime", "delivery-pipeline"];

    public static ChosenStack Of(Sketch sketch, TechnologySelector selector)
    {
        var choices = sketch.Rankings.ToDictionary(ranking => ranking.Point.Id, ranking => ranking.Winner.Option.Id);
        var wanted = Roles(sketch).ToList();
        var (found, refused) = Fill(wanted, selector);
        var roles = new Dictionary<string, Technology>();
        foreach (var role in wanted.Where(found.ContainsKey))
        {
            roles.Add(role, found[role]);
        }

        if (roles.TryGetValue("application-framework", out var framework) && selector.Runtime(framework) is { } runtime)
        {
            roles["runtime"] = runtime;
        }

        return new ChosenStack(choices, roles) { Refused = refused };
    }

    /// <summary>Fills what is hardest to change first, so that what is easier to change yields where two do not go together.</summary>
    private static (Dictionary<string, Technology> Found, Dictionary<string, IReadOnlyList<RefusedTechnology>> Refused) Fill(List<string> roles, TechnologySelector selector)
    {
        var found = new Dictionary<string, Technology>();
        var refused = new Dictionary<string, IReadOnlyList<RefusedTechnology>>();
        foreach (var role in roles.OrderBy(Firmness))
        {
            var (technology, others) = selector.Beside(role, found.Values);
            if (technology is not null)
            {
                found.Add(role, technology);
                refused.Add(role, others);
            }
        }

        return (found, refused);
    }

    private static int Firmness(string role) => role switch
    {
        "application-framework" => 0,
        _ when role.EndsWith("-hosting", StringComparison.Ordinal) => 1,
        _ when role.EndsWith("-store", StringComparison.Ordinal) => 2,
        _ => 3,
    };

    private static IEnumerable<string> Roles(Sketch sketch)
    {
        var options = sketch.Rankings.Select(ranking => ranking.Winner.Option).ToList();
        var storage = sketch.Domain.Externals.Any(external => external.Kind == "storage") ? ["object-storage"] : Array.Empty<string>();
        // A vault of its own is one more thing to run: only where the platform brings one, or where there are many services to serve.
        var secrets = sketch.Brief.Choice(Briefs.FactIds.Cloud) != "on-premises" || sketch.Choice("hosting") == "kubernetes" ? ["secrets"] : Array.Empty<string>();
        return options.Select(option => option.Role).OfType<string>()
            .Concat(options.SelectMany(option => option.Adds).Where(part => Rules.Conditions.Expressions.Holds(part.When, sketch.Scope)).Select(part => part.Role).OfType<string>())
            .Concat(storage)
            .Concat(secrets)
            .Concat(Always)
            .Distinct();
    }
}
