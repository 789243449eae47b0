using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Picks the practices that apply and names the parts each concerns.</summary>
internal static class SecurityChecklist
{
    /// <param name="practices">All practices of the catalogue.</param>
    /// <returns>What always applies first, then by context.</returns>
    public static IReadOnlyList<SecurityItem> Pick(DesignContext context, IReadOnlyList<Practice> practices, IReadOnlyList<Part> parts) =>
        [.. practices
            .Where(practice => context.Holds(practice.When))
            .OrderBy(practice => practice.Context == "always" ? 0 : 1)
            .ThenBy(practice => practice.Context, StringComparer.Ordinal)
            .ThenBy(practice => practice.Id, StringComparer.Ordinal)
            .Select(practice => new SecurityItem(
                practice.Id, practice.Context, practice.Item, practice.How, Concerned(practice, parts), practice.References, practice.Sources))];

    private static List<string> Concerned(Practice practice, IReadOnlyList<Part> parts)
    {
        PartKind[] kinds = practice.Context switch
        {
            "browser" or "browser client" => [PartKind.Client, PartKind.Edge],
            "cards" => [PartKind.Service, PartKind.External],
            "personal data" or "PII/GDPR" or "health" => [PartKind.Store, PartKind.Service, PartKind.Observability],
            "multi-tenant" => [PartKind.Store, PartKind.Service, PartKind.Cache],
            "always" => [PartKind.Edge, PartKind.Service, PartKind.Worker, PartKind.Store],
            _ => [PartKind.Service],
        };
        return [.. parts.Where(part => kinds.Contains(part.Kind)).Select(part => part.Id)];
    }
}
