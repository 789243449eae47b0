using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Code;

/// <summary>The component in which a mistake costs most: the one whose classes are drawn.</summary>
/// <param name="Because">What counts for it, as a clause: "it keeps card data, money, and 5 operations change it".</param>
internal sealed record RiskiestComponent(Component Component, string Because)
{
    // Ours, an assumption: what is kept weighs more than how often it changes.
    private const int Regulated = 4;
    private const int Money = 3;
    private const int Personal = 2;
    private const int Event = 1;
    private const int Change = 1;
    private const int Core = 2;

    private static readonly string[] Sealed = ["card", "health", "secret"];

    /// <returns>Null when the design has no components that keep anything.</returns>
    public static RiskiestComponent? Of(Blueprint blueprint) => blueprint.Components
        .Where(component => EntitiesOf(blueprint, component).Any())
        .OrderByDescending(component => Weight(blueprint, component))
        .ThenBy(component => component.Id, StringComparer.Ordinal)
        .Select(component => new RiskiestComponent(component, Reason(blueprint, component)))
        .FirstOrDefault();

    public static IEnumerable<Entity> EntitiesOf(Blueprint blueprint, Component component) => blueprint.Entities.Where(entity => entity.Context == component.Id);

    public static IReadOnlyList<Operation> ChangesOf(Blueprint blueprint, Component component) =>
        [.. blueprint.Operations.Where(operation => operation.Context == component.Id && operation.Kind is not ("list" or "read"))];

    private static int Weight(Blueprint blueprint, Component component)
    {
        var fields = EntitiesOf(blueprint, component).SelectMany(entity => entity.Fields).ToList();
        var changes = ChangesOf(blueprint, component);
        return (fields.Exists(field => Sealed.Contains(field.Tag)) ? Regulated : 0)
            + (fields.Exists(field => field.Type == "money") ? Money : 0)
            + (fields.Exists(field => field.Tag == "personal") ? Personal : 0)
            + (component.Core ? Core : 0)
            + (changes.Count * Change)
            + (changes.SelectMany(operation => operation.Publishes).Distinct().Count() * Event);
    }

    private static string Reason(Blueprint blueprint, Component component)
    {
        var fields = EntitiesOf(blueprint, component).SelectMany(entity => entity.Fields).ToList();
        var changes = ChangesOf(blueprint, component);
        string[] kept =
        [
            .. fields.Select(field => field.Tag).OfType<string>().Where(Sealed.Contains).Distinct().Select(tag => $"{tag} data"),
            .. fields.Exists(field => field.Type == "money") ? ["money"] : Array.Empty<string>(),
            .. fields.Exists(field => field.Tag == "personal") ? ["personal data"] : Array.Empty<string>(),
        ];
        return $"{(kept.Length > 0 ? $"keeps {string.Join(", ", kept)}; " : "")}{(changes.Count == 0 ? "only read" : $"changed by {string.Join(", ", changes.Select(operation => operation.Name.ToLowerInvariant()))}")}";
    }
}
