using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Picks the practices that apply and names the parts each concerns.</summary>
internal static class SecurityChecklist
{
    private static readonly PartKind[] Ours =
        [PartKind.Edge, PartKind.Service, PartKind.Worker, PartKind.Store, PartKind.Cache, PartKind.Queue, PartKind.Search, PartKind.Files];

    /// <param name="practices">All practices of the catalogue.</param>
    /// <param name="paths">Where tagged data comes to.</param>
    /// <returns>What always applies first, then by context.</returns>
    public static IReadOnlyList<SecurityItem> Pick(
        DesignContext context, IReadOnlyList<Practice> practices, IReadOnlyList<Part> parts, IReadOnlyList<DataPath> paths) =>
        [.. practices
            .Where(practice => context.Holds(practice.When))
            .OrderBy(practice => practice.Context == "always" ? 0 : 1)
            .ThenBy(practice => practice.Context, StringComparer.Ordinal)
            .ThenBy(practice => practice.Id, StringComparer.Ordinal)
            .Select(practice => new SecurityItem(
                practice.Id, practice.Context, practice.Item, practice.How, Concerned(practice.Context, parts, paths), practice.References, practice.Sources))];

    /// <summary>What systems of this domain are usually held to and nobody spoke of.</summary>
    public static IReadOnlyList<UsualRule> Unsaid(DesignContext context) =>
        [.. context.Domain.Compliance.Where(rule => !context.Sketch.Brief.Many(FactIds.Compliance).Contains(rule.Id))];

    private static List<string> Concerned(string context, IReadOnlyList<Part> parts, IReadOnlyList<DataPath> paths)
    {
        var holding = context switch
        {
            "personal data" => Holding(paths, "personal", "health"),
            "health data" => Holding(paths, "health", "personal"),
            "cards" => Holding(paths, "card"),
            _ => [],
        };
        var kinds = Kinds(context);
        return [.. parts.Where(part => kinds.Contains(part.Kind) || holding.Contains(part.Id)).Select(part => part.Id)];
    }

    private static HashSet<string> Holding(IReadOnlyList<DataPath> paths, params string[] tags) =>
        [.. paths.Where(path => tags.Contains(path.Tag) && path.Kind != DataEnd.ThirdParty).SelectMany(path => path.Path)];

    private static PartKind[] Kinds(string context) => context switch
    {
        "always" => Ours,
        "browser client" or "mobile client" => [PartKind.Client, PartKind.Edge],
        "partners" or "devices" or "real time" or "graphql" => [PartKind.Edge, PartKind.Service],
        "between services" or "webhooks" or "multi-tenant" => [PartKind.Service, PartKind.Worker, PartKind.Store, PartKind.Cache],
        "files" => [PartKind.Service, PartKind.Files],
        "personal data" or "health data" => [],
        "audit" => [PartKind.Service, PartKind.Store, PartKind.Observability],
        _ => [PartKind.Service],
    };
}
