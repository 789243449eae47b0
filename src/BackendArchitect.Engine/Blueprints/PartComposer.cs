using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Makes the parts of a design: people, clients, what the style deploys, what the winning options add, and the systems outside.</summary>
internal static class PartComposer
{
    public static IReadOnlyList<Part> Compose(DesignContext context) =>
        [.. People(context), .. Clients(context), .. Units(context), .. Added(context), .. Externals(context)];

    private static IEnumerable<Part> People(DesignContext context) =>
        context.Domain.Actors
            .Where(actor => actor.Client is not ("partners" or "devices"))
            .Select(actor => new Part(actor.Id, PartKind.Person, actor.Name, null, "", actor.Does, [], 0, [FactIds.Domain]));

    private static IEnumerable<Part> Clients(DesignContext context) =>
        context.Sketch.Brief.Many(FactIds.Clients).Select(client =>
        {
            var (id, name, does) = ClientNames.Of(client);
            return new Part(id, PartKind.Client, name, null, ClientNames.Technology(client), does, [], 0, [FactIds.Clients]);
        });

    private static IEnumerable<Part> Units(DesignContext context)
    {
        var framework = context.Selector.For("application-framework");
        var label = Label(framework);
        var paid = Paid(context, "architecture-style");
        var instances = Math.Max(1, (int)((context.Scope.Number("app_instances") ?? 1) - HeldApart(context)));
        var least = context.Scope.Number("availability_target") >= 99.9 ? 2 : 1;
        if (context.Style is "modular-monolith" or "hybrid")
        {
            var inside = context.Contexts.Where(bounded => bounded != context.Apart).ToList();
            yield return new Part(
                "app",
                PartKind.Service,
                "Application",
                framework?.Id,
                label,
                $"Modular monolith: {string.Join(", ", inside.Select(bounded => bounded.Name.ToLowerInvariant()))}.",
                [.. inside.Select(bounded => bounded.Id)],
                context.Apart is null ? instances : Math.Max(least, instances - Apart(context, instances, least)),
                paid);
            if (context.Apart is { } apart)
            {
                yield return Unit(apart, $"{apart.Does}; apart because {apart.Apart ?? "its load and its rhythm differ from the rest"}.", Apart(context, instances, least));
            }

            yield break;
        }

        var each = Math.Max(least, (int)Math.Ceiling(instances / (double)context.Contexts.Count));
        foreach (var bounded in context.Contexts)
        {
            yield return Unit(bounded, bounded.Does, each);
        }

        Part Unit(ContextTemplate bounded, string does, int copies)
        {
            var word = context.Style == "serverless" ? "functions" : "service";
            return new Part($"{bounded.Id}-{word}", PartKind.Service, $"{bounded.Name} {word}", framework?.Id, label, does, [bounded.Id], copies, paid);
        }
    }

    /// <summary>Instances of what runs apart: by the share of the calls it takes, where that is known, and half of them otherwise.</summary>
    private static int Apart(DesignContext context, int instances, int least)
    {
        var (beside, all) = (context.Scope.Number("ingest_rps") ?? 0, context.Scope.Number("origin_rps") ?? 0);
        var events = (context.Scope.Number("event_rps") ?? 0) + beside;
        var share = events > 0 && all + beside > 0 ? events / (all + beside) : 0.5;
        return Math.Max(least, Math.Min(instances - least, (int)Math.Round(instances * share)));
    }

    private static IEnumerable<Part> Added(DesignContext context) =>
        from ranking in context.Sketch.Rankings
        let option = ranking.Winner.Option
        from template in option.Adds
        where context.Holds(template.When)
        select Make(context, option, template);

    private static Part Make(DesignContext context, DecisionOption option, PartTemplate template)
    {
        var kind = Enum.Parse<PartKind>(template.Kind, ignoreCase: true);
        var technology = template.Role is { } role
            ? context.Selector.For(role)
            : kind == PartKind.Worker ? context.Selector.For("application-framework") : null;
        var (name, does) = (template.Id, context.Style) switch
        {
            ("store", "microservices" or "event-driven") => ("Service databases", "One database for each service on shared clusters; no service reads another's."),
            ("store", "hybrid") => (template.Name, $"{template.Does} What runs apart has a schema of its own; nobody else writes it."),
            _ => (template.Name, template.Does),
        };
        return new Part(
            template.Id,
            kind,
            name,
            technology?.Id,
            Label(technology),
            does,
            [],
            Instances(context, template, technology),
            context.Payers(option));
    }

    private static int Instances(DesignContext context, PartTemplate template, Technology? technology) => template.Id switch
    {
        "push" when HeldApart(context) > 0 => (int)HeldApart(context),
        "identity" when template.Kind == "service" => (int)Math.Max(1, context.Scope.Number("identity_nodes") ?? 1),
        _ when template.Kind == "service" && context.Scope.Number("availability_target") >= 99.9 => 2,
        "worker" => (int)(context.Scope.Number("worker_instances") ?? 1),
        "cache" => (int)(context.Scope.Number("cache_nodes") ?? 1),
        "queue" when IsSelfRun(technology) => (int)Math.Max(1, context.Scope.Number("broker_nodes") ?? 1),
        "analytics" => (int)(context.Scope.Number("analytics_nodes") ?? 1),
        "store" => 1 + (int)Math.Min(1, context.Scope.Number("db_replicas") ?? 0),
        "pooler" => Pair(context),
        // One that the team runs itself is a pair; a bought one has its copies at the provider.
        "gateway" or "balancer" when IsSelfRun(technology) => Pair(context),
        "replica" => (int)Math.Max(1, (context.Scope.Number("db_replicas") ?? 1) - 1),
        _ => 1,
    };

    /// <summary>Instances that hold open connections beside the application; none where it is one machine or somebody else's work.</summary>
    private static double HeldApart(DesignContext context) =>
        context.Sketch.Choice("hosting") != "single-server" && context.Sketch.Choice("real-time") is "own-websocket" or "server-sent-events"
            ? context.Scope.Number("connection_nodes") ?? 0
            : 0;

    private static bool IsSelfRun(Technology? technology) =>
        technology is { OpsDays: > 0 } && !technology.Licence.StartsWith("proprietary", StringComparison.Ordinal);

    private static int Pair(DesignContext context) => context.Scope.Number("availability_target") >= Servers.RedundantFrom ? 2 : 1;

    private static IEnumerable<Part> Externals(DesignContext context) =>
        context.Domain.Externals
            .Where(external => external.Kind != "identity" && !IsOurs(context, external) && context.Holds(external.When) && external.UsedBy.Any(context.HasContext))
            .Select(external => new Part(external.Id, PartKind.External, external.Name, null, "", external.Does, [], 0, [FactIds.Domain]));

    /// <summary>Whether a decision put the part into the design: the files of a domain are then a part of ours.</summary>
    private static bool IsOurs(DesignContext context, ExternalTemplate external) =>
        external.Kind == "storage" && context.Sketch.Rankings.Any(ranking => ranking.Winner.Option.Adds.Any(part => part.Id == external.Id));

    private static IReadOnlyList<string> Paid(DesignContext context, string decision) =>
        context.Payers(context.Sketch.Rankings.First(ranking => ranking.Point.Id == decision).Winner.Option);

    /// <summary>Name and release line, as it should stand in a picture.</summary>
    internal static string Label(Technology? technology) => technology switch
    {
        null => "",
        { Version: { } version } => $"{technology.Name} {version.Line}",
        _ => technology.Name,
    };
}
