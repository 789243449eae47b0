using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Graphs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules;

namespace BackendArchitect.Engine.Existing;

/// <summary>The system that is there in the typed model of designs, so that everything that draws, exports and counts designs does so with it. It decides nothing, and what the files do not tell is empty.</summary>
public static class ExistingPicture
{
    /// <param name="title">What the system is called; null for "The system as it is".</param>
    public static Blueprint Of(ExistingSystem system, KnowledgeBase knowledge, DateOnly today, string? title = null)
    {
        var facts = ExistingBrief.Of(system, knowledge, new FactSource("files"));
        var findings = ExistingCheck.Of(system, knowledge, Ledger.Empty, today);
        return new Blueprint
        {
            Title = title ?? "The system as it is",
            Domain = "generic",
            Stamp = new Stamp(Architect.Version, knowledge.Version, knowledge.Date, BriefHash.Of(Ledger.Empty.With(facts), [])),
            Facts = facts,
            Names = BriefNames.Of(facts, knowledge),
            Assumptions = [],
            Verdict = new Verdict(Headline(system), []),
            Parts = [.. system.Parts.Select(Part)],
            Components = [],
            Relations = [.. system.Links.Select(link => new Relation(link.From, link.To, Label(link), link.Protocol, link.IsAsync ?? system.Part(link.To)?.Kind == PartKind.Queue))],
            Flows = [],
            Entities = [.. Entities(system)],
            Operations = [],
            Events = [],
            Decisions = [],
            Figures = [],
            BreakPoints = [],
            Costs = ExistingBill.Of(system, knowledge),
            Graph = SystemGraph.Of(ExistingModel.Of(system)),
            Findings = [.. findings.Select(finding => new Finding(finding.Id, finding.Title, finding.Severity, finding.Says, finding.Because, finding.Do, [.. finding.Places.Select(place => place.ToString())], finding.Sources))],
            Risks = [],
            Security = [],
            Phases = [],
            Technologies = [.. system.Parts.Where(part => part.Technology is not null).DistinctBy(part => part.Technology).Select(part => Choice(part, knowledge)).OfType<TechnologyChoice>()],
            Dates = knowledge.Dates,
        };
    }

    /// <summary>"5 services, PostgreSQL 16, Redis 7".</summary>
    public static string Headline(ExistingSystem system)
    {
        var services = system.Parts.Count(part => part.Kind == PartKind.Service);
        var workers = system.Parts.Count(part => part.Kind == PartKind.Worker);
        string[] own = [services == 0 ? "" : services == 1 ? "1 service" : $"{services} services", workers == 0 ? "" : workers == 1 ? "1 worker" : $"{workers} workers"];
        var rest = system.Parts.Where(part => part.Kind is PartKind.Store or PartKind.Cache or PartKind.Queue or PartKind.Search).Select(Called).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", own.Where(word => word.Length > 0).Concat(rest.Take(5))) + (rest.Count > 5 ? $" and {rest.Count - 5} more" : "");
    }

    /// <summary>The technology with its version, else the name of the part.</summary>
    public static string Called(ExistingPart part) => part.Label.Length == 0 ? part.Name
        : part.Version.Length > 0 && !part.Label.Contains(part.Version, StringComparison.Ordinal) ? $"{part.Label} {part.Version}" : part.Label;

    private static Part Part(ExistingPart part) => new(
        part.Id, part.Kind, part.Name, part.Technology, part.Label.Length == 0 && part.Technology is null ? "" : Called(part),
        part.Does.Length > 0 ? part.Does : part.Image.Length > 0 ? part.Image : "", [], part.Kind is PartKind.Person or PartKind.External or PartKind.Client ? 0 : part.Replicas ?? 1, []);

    private static string Label(ExistingLink link) => link.Label.Length > 0 ? link.Label : link.IsOrderOnly ? "Depends on" : "Uses";

    private static IEnumerable<Entity> Entities(ExistingSystem system)
    {
        var store = system.Parts.FirstOrDefault(part => part.Kind == PartKind.Store)?.Id ?? "";
        return system.Tables.Select(table => new Entity(table.Name.ToLowerInvariant(), table.Name, table.Context, store, "", PerTenant: false,
            [.. table.Columns.Select(column => new Field(column.Name, column.Type, column.Optional, column.Unique, column.References?.ToLowerInvariant(), null, [], null, null))], []));
    }

    private static TechnologyChoice? Choice(ExistingPart part, KnowledgeBase knowledge)
    {
        var known = knowledge.Technologies.FirstOrDefault(technology => technology.Id == part.Technology);
        return known is null ? null : new TechnologyChoice(
            known.Fills.Count > 0 ? known.Fills[0].Role : known.Category, known.Id, part.Version.Length > 0 ? $"{known.Name} {part.Version}" : known.Name, null, known.Licence, known.Docs, $"In use: {part.Places[0]}.", known.Limitations, [], known.Sources)
        {
            NoVersion = part.Version.Length > 0 ? $"{part.Version} in use" : "The files do not tell the version.",
        };
    }
}
