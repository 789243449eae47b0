using System.Collections.Frozen;
using System.Text;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Finds the technologies, products and options of the catalogue in a text, in one pass.</summary>
internal sealed class CatalogueNames
{
    private const int Longest = 6;

    /// <summary>Names that are everyday words too: they name something only where they are written as a name.</summary>
    private static readonly FrozenSet<string> Everyday = new[]
    {
        "go", "express", "flask", "gin", "render", "bun", "node", "spring", "flux", "fly", "envoy", "neon", "sentry", "vault", "passport", "devise", "river", "rust", "elastic",
        "dynamo", "cosmos", "oracle", "ruby", "jaeger", "caddy", "rails", "influx", "rabbit", "lambda", "tofu", "confluent", "hydra", "js", "ts", "py", "pg", "tf", "aca", "stripe",
        "passport", "rest", "pool", "canary", "heroku", "beanstalk", "timescale", "own login", "own servers", "key vault", "front door", "service bus", "app service", "secrets manager",
        "container apps", "event hubs", "application gateway", "application load balancer", "api management", "identity platform", "minimal api", "cloud logging", "cloud monitoring",
        "log analytics", "blob storage", "api gateway websocket", "table queue", "skip locked", "simple queue service", "app mesh", "discourse", "cloud storage",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Ids of options that say nothing without their decision.</summary>
    private static readonly FrozenSet<string> Unsaid = new[]
    {
        "none", "platform", "servers", "database", "functions", "schema", "silo", "poll", "vertical", "horizontal", "native", "document", "relational", "partition", "shard", "cells", "hybrid",
        "declarative", "recreate", "rolling", "outbox", "in process", "in database", "in primary", "columnar", "known stack", "fastest stack", "pool", "general language", "cloud native", "cdn",
        "self hosted", "object storage", "single database", "async writes",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What people say for an option besides its name.</summary>
    private static readonly (string Words, string Id)[] Spoken =
    [
        ("monolith", "modular-monolith"), ("monolithic", "modular-monolith"), ("microservice", "microservices"), ("micro services", "microservices"), ("document store", "document"), ("document database", "document"),
        ("relational store", "relational"), ("relational database", "relational"), ("key value store", "key-value"), ("wide column database", "wide-column"), ("nosql", "document"),
        ("single server", "single-server"), ("event sourcing", "event-sourcing"), ("saga", "saga"), ("multi region", "active-active"),
    ];

    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    public CatalogueNames(KnowledgeBase knowledge)
    {
        foreach (var technology in knowledge.Technologies)
        {
            foreach (var name in technology.Aliases.Append(technology.Name).Append(Short(technology.Name)).Append(technology.Id))
            {
                Add(name, technology.Id);
            }
        }

        foreach (var product in knowledge.Products)
        {
            Add(product.Name, product.Id);
        }

        foreach (var option in knowledge.Decisions.SelectMany(point => point.Options))
        {
            Add(Short(option.Name), option.Id);
            Add(option.Id, option.Id);
        }

        foreach (var (words, id) in Spoken)
        {
            Add(words, id);
        }
    }

    /// <summary>Names with a dot in them, lower case: "node.js".</summary>
    public IEnumerable<string> Dotted => _names.Keys.Where(name => name.Contains('.', StringComparison.Ordinal));

    /// <summary>The names of a text in their order, the longest at each place; an everyday word counts when it is spelled as a name.</summary>
    public IReadOnlyList<NamedThing> In(string text)
    {
        var words = Words(text);
        var found = new List<NamedThing>();
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(Longest, words.Count - at); length > 0; length--)
            {
                var written = string.Join(' ', words.Skip(at).Take(length).Select(word => word.Text));
                var plain = written.ToLowerInvariant();
                var known = Find(plain);
                if (known.Count == 0 || (Everyday.Contains(plain) && !IsName(words, at, length)))
                {
                    continue;
                }

                found.Add(new NamedThing(written, [.. known], words[at].At, words[at + length - 1].At + words[at + length - 1].Text.Length));
                at += length - 1;
                break;
            }
        }

        return found;
    }

    /// <summary>What a whole text names: "PostgreSQL"; nothing for a sentence.</summary>
    public IReadOnlySet<string> Whole(string text) => Find(string.Join(' ', Words(text).Select(word => word.Text)).ToLowerInvariant());

    private HashSet<string> Find(string plain) => _names.TryGetValue(plain, out var known) || (plain.EndsWith('s') && _names.TryGetValue(plain[..^1], out known)) ? known : [];

    private void Add(string name, string id)
    {
        var plain = string.Join(' ', Words(name).Select(word => word.Text)).ToLowerInvariant();
        if (plain.Length > 1 && !Unsaid.Contains(plain) && plain.Count(letter => letter == ' ') < Longest)
        {
            (_names.TryGetValue(plain, out var known) ? known : _names[plain] = new HashSet<string>(StringComparer.Ordinal)).Add(id);
        }
    }

    /// <summary>"Relational database" of "Relational database, one node (managed)".</summary>
    private static string Short(string name) => name[..(name.IndexOfAny([',', '(']) is > 0 and var end ? end : name.Length)].Trim();

    /// <summary>Capitals in every word, not only because a sentence begins.</summary>
    private static bool IsName(List<(string Text, int At)> words, int at, int length) =>
        words.Skip(at).Take(length).All(word => char.IsUpper(word.Text[0])) && (at > 0 || length > 1 || Verbs.Contains(words.ElementAtOrDefault(at + 1).Text ?? ""));

    private static readonly FrozenSet<string> Verbs = new[] { "is", "has", "would", "can", "will", "gives", "offers", "and", "or", "fits", "wins", "does", "remains", "suits", "scales" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Letters and digits, and the signs that are part of names: "C#", "Node.js", ".NET".</summary>
    private static List<(string Text, int At)> Words(string text)
    {
        var words = new List<(string, int)>();
        var word = new StringBuilder();
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : ' ';
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (char.IsLetterOrDigit(letter) || (letter is '#' or '+' && word.Length > 0) || (letter == '.' && char.IsLetterOrDigit(next) && (word.Length > 0 || char.IsUpper(next))))
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                words.Add((word.ToString(), at - word.Length));
                word.Clear();
            }
        }

        return words;
    }
}
