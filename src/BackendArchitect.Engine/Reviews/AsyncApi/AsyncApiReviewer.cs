using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.AsyncApi;

/// <summary>Reads AsyncAPI 2 and 3, in YAML and JSON.</summary>
public sealed partial class AsyncApiReviewer : Reviewer
{
    private const int Deepest = 60;
    private static readonly string[] Joins = ["allOf", "oneOf", "anyOf"];
    private static readonly Dictionary<string, string> Plain = new(StringComparer.OrdinalIgnoreCase) { ["kafka"] = "kafka-secure", ["mqtt"] = "secure-mqtt", ["ws"] = "wss", ["amqp"] = "amqps", ["http"] = "https", ["stomp"] = "stomps" };

    public override string Format => "asyncapi";

    public override bool Reads(ReviewFile file) => file.IsDataFile && file.Root is DataNode.Map root && root["asyncapi"]?.Text is not null;

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope)
    {
        var root = file.Root!;
        return [.. References(file, root), .. Servers(file, root), .. Messages(file, root)];
    }

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope)
    {
        if (!Dead().IsMatch(file.Text))
        {
            yield return new OpenPoint("dead-letters", "What happens to a message nobody can work off is not said.", "Where it is put aside, after how many tries, and who looks there.");
        }
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file)
    {
        if (file.Data.Problem is { } problem)
        {
            yield return new UnreadFile(file.At(file.Data.Line), $"{problem} What stands before it was reviewed.");
        }
    }

    private static IEnumerable<Remark> References(ReviewFile file, DataNode root)
    {
        var (seen, open) = (new HashSet<DataNode>(ReferenceEqualityComparer.Instance), new Stack<DataNode>([root]));
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            if (node["$ref"] is { Text: ['#', ..] reference } at && Follow(root, reference) is null)
            {
                yield return Remark(file, "A01", at, ("reference", reference));
            }

            foreach (var inner in node.Entries.Select(entry => entry.Value).Concat(node.All))
            {
                open.Push(inner);
            }
        }
    }

    private static DataNode? Follow(DataNode root, string reference)
    {
        DataNode? node = root;
        foreach (var part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is DataNode.Items list ? int.TryParse(name, out var at) && at >= 0 && at < list.Values.Count ? list.Values[at] : null : node?[name];
        }

        return node;
    }

    private static IEnumerable<Remark> Servers(ReviewFile file, DataNode root)
    {
        foreach (var server in root["servers"]?.Entries ?? [])
        {
            var host = server.Value["host"]?.Text ?? server.Value["url"]?.Text ?? "";
            if (server.Value["protocol"] is not { Text: { } protocol } at || Near().IsMatch(host))
            {
                continue;
            }

            if (Plain.TryGetValue(protocol, out var secure) && !Tls().IsMatch(server.Value["security"] is null ? "" : string.Join(' ', Texts(server.Value["security"]!))))
            {
                yield return Remark(file, "A03", at, ("server", server.Name), ("protocol", protocol), ("secure", secure));
            }

            if (server.Value["security"] is null && protocol is not ("http" or "https"))
            {
                yield return new Remark("A02", server.Key.At(file.Path), file.Quote(server.Key.Line)) { Words = new Dictionary<string, string> { ["server"] = server.Name } };
            }
        }
    }

    private static IEnumerable<string> Texts(DataNode node) => node.All.SelectMany(item => item.Entries.Select(entry => entry.Name).Append(item["$ref"]?.Text ?? item["type"]?.Text ?? ""));

    private static IEnumerable<Remark> Messages(ReviewFile file, DataNode root)
    {
        var messages = (root["components"]?["messages"]?.Entries ?? [])
            .Concat((root["channels"]?.Entries ?? []).SelectMany(channel => channel.Value["messages"]?.Entries ?? []))
            .Where(message => message.Value is DataNode.Map && message.Value["$ref"] is null);
        foreach (var message in messages)
        {
            if (message.Value["payload"] is not { } payload)
            {
                if (message.Value["oneOf"] is null && message.Value["traits"] is null)
                {
                    yield return new Remark("A04", message.Key.At(file.Path), file.Quote(message.Key.Line)) { Words = new Dictionary<string, string> { ["message"] = message.Name } };
                }

                continue;
            }

            var names = Properties(root, payload).Concat(message.Value["headers"] is { } headers ? Properties(root, headers) : []).ToArray();
            var closed = payload["$ref"] is null || Follow(root, payload["$ref"]!.Text ?? "") is not null;
            if (closed && names.Length > 0 && message.Value["correlationId"] is null && message.Value["traits"] is null && !names.Any(property => Id().IsMatch(property.Name)))
            {
                yield return new Remark("A06", message.Key.At(file.Path), file.Quote(message.Key.Line)) { Words = new Dictionary<string, string> { ["message"] = message.Name } };
            }

            foreach (var money in names.Where(property => property.Value["type"]?.Text == "number" && property.Value["format"]?.Text is "double" or "float" && Money().IsMatch(property.Name)).DistinctBy(property => property.Key))
            {
                yield return new Remark("A05", money.Key.At(file.Path), file.Quote(money.Key.Line)) { Words = new Dictionary<string, string> { ["property"] = money.Name } };
            }
        }
    }

    private static List<DataNode.Entry> Properties(DataNode root, DataNode schema)
    {
        List<DataNode.Entry> found = [];
        var seen = new HashSet<DataNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(DataNode Node, int Depth)>([(schema, 0)]);
        while (open.TryPop(out var step))
        {
            var node = step.Node["$ref"]?.Text is ['#', ..] reference ? Follow(root, reference) : step.Node;
            if (node is null || step.Depth > Deepest || !seen.Add(node))
            {
                continue;
            }

            foreach (var property in node["properties"]?.Entries ?? [])
            {
                found.Add(property);
                open.Push((property.Value, step.Depth + 1));
            }

            foreach (var inner in Joins.SelectMany(name => node[name]?.All ?? []).Concat(node["items"] is { } items ? [items] : []))
            {
                open.Push((inner, step.Depth + 1));
            }
        }

        return found;
    }

    private static Remark Remark(ReviewFile file, string rule, DataNode at, params (string Name, string Value)[] words) =>
        new(rule, at.At(file.Path), file.Quote(at.Line)) { Words = words.ToDictionary(word => word.Name, word => word.Value) };

    [GeneratedRegex(@"dead[\s._-]*letter|\bdlq\b|\bdlt\b|\.dead\b|poison|retry|retries|tried again", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Dead();

    [GeneratedRegex(@"^(?:\w+://)?(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|[\w-]+(?::\d+)?$|\{)|\.(?:local|internal|svc)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Near();

    [GeneratedRegex(@"X509|scramSha|tls|ssl|certificate", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tls();

    [GeneratedRegex(@"^(id|uuid|key|eventId|event_id|messageId|message_id|correlationId|correlation_id|idempotency.*|requestId|request_id|traceId|ce-id|ce_id|[a-z]+Id|[a-z]+_id|sequence|offset)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"^(price|amount|total|cost|balance|fee|tax|subtotal|discount)$|(Price|Amount|Cost|Balance|Fee|_price|_amount|_cost|_fee)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Money();
}
