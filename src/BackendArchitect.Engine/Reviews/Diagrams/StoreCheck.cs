using System.Text.RegularExpressions;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>Stores and queues: M09 a database several services use, M10 a client at the database, M11 a queue with one end.</summary>
internal static partial class StoreCheck
{
    /// <summary>Fewer boxes are an excerpt.</summary>
    private const int Whole = 4;

    public static IEnumerable<Remark> Of(DiagramReading reading) =>
        reading.IsSystem && reading.Graph.Kind != DiagramKind.Sequence ? [.. Shared(reading), .. Direct(reading), .. OneEnded(reading)] : [];

    private static IEnumerable<Remark> Shared(DiagramReading reading)
    {
        foreach (var store in Databases(reading))
        {
            var users = reading.Edges.Where(edge => edge.To == store.Id && edge.From != store.Id && !ArrowWords.OnlyReads(edge) && IsNamedService(reading, edge.From)).DistinctBy(edge => edge.From).ToList();
            if (users.Count > 1)
            {
                var second = users[1];
                yield return reading.Remark("M09", second.Line, second.Column, ("store", reading.Name(store.Id)), ("services", DiagramReading.List(users.Select(edge => reading.Name(edge.From)))), ("how", users.All(ArrowWords.Writes) ? "write to" : "use"))
                    with { Also = [.. users.Where(edge => edge != second).Select(reading.At)] };
            }
        }
    }

    /// <summary>A server that may hold several databases is not known to be shared.</summary>
    private static IEnumerable<DiagramNode> Databases(DiagramReading reading) =>
        reading.Graph.Nodes.Where(node => reading.KindOf(node.Id) == PartKind.Store && !node.IsExternal && !Several().IsMatch(node.Label) && !Several().IsMatch(node.Description));

    /// <summary>What calls itself a service. An application and its worker may well share a store.</summary>
    private static bool IsNamedService(DiagramReading reading, string id) => reading.Graph.Node(id) is { } node && node.Label.Split('\n').Any(line => Service().IsMatch(line.Trim()));

    private static IEnumerable<Remark> Direct(DiagramReading reading) =>
        from edge in reading.Edges
        where !edge.IsLine && reading.KindOf(edge.To) == PartKind.Store && reading.Graph.Node(edge.To) is { } store && !Reachable().IsMatch($"{store.Label} {store.Technology}")
        let client = reading.Graph.Node(edge.From)
        where client is not null && IsClient(reading, client) && !Office().IsMatch($"{client.Label} {client.Description}") && !ArrowWords.IsReply(edge)
        select reading.Remark("M10", edge.Line, edge.Column, ("client", reading.Name(edge.From)), ("store", reading.Name(edge.To)));

    /// <summary>What runs in hands that are not ours; a person only where the picture has no kind for programs of theirs.</summary>
    private static bool IsClient(DiagramReading reading, DiagramNode node) => reading.KindOf(node.Id) switch
    {
        PartKind.Client => !Server().IsMatch($"{node.Label} {node.Technology}"),
        PartKind.Person => true,
        _ => false,
    };

    private static IEnumerable<Remark> OneEnded(DiagramReading reading)
    {
        // A picture of one container, or of one step, shows one side of its queues.
        foreach (var queue in reading.Graph.Kind is DiagramKind.C4Component or DiagramKind.C4Deployment or DiagramKind.C4Dynamic || reading.Graph.Nodes.Count < Whole ? [] : reading.Graph.Nodes.Where(node => reading.KindOf(node.Id) == PartKind.Queue && !node.IsExternal && node.IsDeclared && !DeadLetters().IsMatch(node.Label)))
        {
            var touching = reading.Edges.Where(edge => (edge.From == queue.Id) != (edge.To == queue.Id) && !edge.IsLine).ToList();
            // Arrows to frames say nothing of who in them takes part, and heads at both ends say both.
            if (touching.Count == 0 || touching.Any(edge => edge.IsBoth || reading.Graph.Node(edge.From) is null || reading.Graph.Node(edge.To) is null))
            {
                continue;
            }

            var puts = touching.Any(edge => edge.To == queue.Id ? !ArrowWords.Consumes(edge) || ArrowWords.Publishes(edge) : ArrowWords.Publishes(edge) && !ArrowWords.Consumes(edge));
            var takes = touching.Any(edge => edge.From == queue.Id ? !ArrowWords.Publishes(edge) || ArrowWords.Consumes(edge) : ArrowWords.Consumes(edge));
            // An arrow into the queue without a word may be either: the one who takes often points at what it takes from.
            var neighbours = touching.Select(edge => edge.From == queue.Id ? edge.To : edge.From).Distinct().Count();
            var unsaid = neighbours > 1 && touching.Any(edge => edge.To == queue.Id && !ArrowWords.Publishes(edge) && !ArrowWords.Consumes(edge));
            if (puts != takes && !unsaid)
            {
                yield return reading.Remark("M11", queue.Line, queue.Column, ("queue", reading.Name(queue.Id)), ("missing", puts ? "Nobody takes from" : "Nobody puts anything into"));
            }
        }
    }

    [GeneratedRegex(@"\b(?:cluster|instance|server|shared by|databases|dbs|per service|per tenant|one per|schemas|warehouse|lake|analytics|replicas?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Several();

    [GeneratedRegex(@"(?:service|microservice|\bsvc)s?(?:\s*[(\[].*)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Service();

    [GeneratedRegex(@"firebase|firestore|supabase|realm|indexeddb|localstorage|local|sqlite|pouchdb|on-device|browser|couchbase lite|warehouse|bigquery|snowflake|redshift", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reachable();

    [GeneratedRegex(@"\b(?:dba|dbas|admin\w*|analysts?|engineers?|developers?|devs?|operators?|ops|support|scientists?|team|staff|maintainers?|cli)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Office();

    [GeneratedRegex(@"\b(?:next|nuxt|ssr|server|node|nodejs|rails|django|laravel|php|spring|asp|blazor|streamlit|remix)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Server();

    [GeneratedRegex(@"\b(?:dlq|dead[- ]?letters?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DeadLetters();
}
