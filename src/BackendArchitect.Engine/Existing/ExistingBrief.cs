using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Existing;

/// <summary>What the files tell, as facts of a brief, each with its line as the words it came from. What they do not tell (team, load, budget, targets) stays to be asked.</summary>
public static class ExistingBrief
{
    private const double FromFiles = 0.9;

    /// <summary>More nouns say no more. </summary>
    private const int MostNouns = 12;

    public static IReadOnlyList<Fact> Of(ExistingSystem system, KnowledgeBase knowledge, FactSource source) =>
    [
        .. Style(system, source),
        .. Stack(system, source),
        .. Place(system, knowledge, source),
        .. Nouns(system, source),
        .. Has(system, PartKind.Search, FactIds.Search, "yes", source),
        .. Has(system, PartKind.Files, FactIds.Files, "uploads", source),
    ];

    private static IEnumerable<Fact> Style(ExistingSystem system, FactSource source)
    {
        var services = system.Parts.Where(part => part.Kind == PartKind.Service && !ExistingSystem.IsFront(part)).ToList();
        if (services.Count == 0)
        {
            yield break;
        }

        var words = $"{Listed(services.Select(part => part.Name))} ({services[0].Places[0]})";
        // Two may be a whole and its gateway; from three on they were meant to be apart.
        yield return Of(FactIds.ExistingSystem, FactValue.Of(system.Releases switch { 1 => "monolith", 2 => "other", _ => "microservices" }), words, source);
        yield return Of(FactIds.ServiceCount, FactValue.Of(system.Releases), words, source);
    }

    private static IEnumerable<Fact> Stack(ExistingSystem system, FactSource source)
    {
        var used = system.Parts.Where(part => part.Technology is not null && part.Kind != PartKind.External).DistinctBy(part => part.Technology).ToList();
        if (used.Count > 0)
        {
            yield return Of(FactIds.Stack, FactValue.Of(used.Select(part => part.Technology!)), string.Join("; ", used.Take(6).Select(part => $"{part.Label}{(part.Version.Length > 0 && !part.Label.Contains(part.Version, StringComparison.Ordinal) ? $" {part.Version}" : "")} ({part.Places[0]})")), source);
        }
    }

    private static IEnumerable<Fact> Place(ExistingSystem system, KnowledgeBase knowledge, FactSource source)
    {
        var clouds = system.Facts.Where(fact => fact.Fact == "cloud").DistinctBy(fact => fact.Value).ToList();
        if (clouds is [var only])
        {
            yield return Of(FactIds.Cloud, FactValue.Of(only.Value), $"{only.Words} ({only.Place})", source);
        }

        var regions = system.Facts.Where(fact => fact.Fact == "region").DistinctBy(fact => fact.Value).ToList();
        // Names of regions are read like those in a message, and two places are no single one.
        var places = regions.Select(region => (region, Fact: Reader.Read($"We run in {region.Value}.", source, knowledge).Ledger.Find(FactIds.HostingRegion))).Where(pair => pair.Fact is not null).ToList();
        if (places.Count > 0 && places.Select(pair => pair.Fact!.Value).Distinct().Count() == 1)
        {
            yield return Of(FactIds.HostingRegion, places[0].Fact!.Value, $"{places[0].region.Words} ({places[0].region.Place})", source);
        }
    }

    private static IEnumerable<Fact> Nouns(ExistingSystem system, FactSource source)
    {
        var fromTables = system.Tables.Where(table => !table.Name.Contains("migration", StringComparison.OrdinalIgnoreCase) && !table.Name.StartsWith("schema", StringComparison.OrdinalIgnoreCase)).Select(table => (Name: Plain(table.Name), table.Place));
        var fromApis = system.Apis.SelectMany(api => api.Resources.Select(resource => (Name: Plain(resource.Name), api.Place)));
        var nouns = fromTables.Concat(fromApis).Where(noun => noun.Name.Length > 2).DistinctBy(noun => noun.Name).Take(MostNouns).ToList();
        if (nouns.Count > 0)
        {
            yield return Of(FactIds.Nouns, FactValue.Of(nouns.Select(noun => noun.Name)), $"{Listed(nouns.Select(noun => noun.Name))} ({nouns[0].Place})", source);
        }
    }

    private static IEnumerable<Fact> Has(ExistingSystem system, PartKind kind, string fact, string value, FactSource source) =>
        system.Parts.Where(part => part.Kind == kind).Take(1).Select(part => Of(fact, FactValue.Of(value), $"{part.Name} ({part.Places[0]})", source));

    private static Fact Of(string id, FactValue value, string words, FactSource source) =>
        new(id, value, FactCatalogue.Find(id).Unit, FactKind.Inferred, words, source, FromFiles);

    private static string Plain(string name) => name.Replace('_', ' ').Replace('-', ' ').Trim().ToLower(CultureInfo.InvariantCulture);

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count > 6 ? $"{string.Join(", ", all.Take(6))} and {all.Count - 6} more" : string.Join(", ", all);
    }
}
