using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Puts the things somebody proposed into a domain beside those people named: what people named stays as it is and gains fields.</summary>
internal static class ProposedDomain
{
    /// <summary>Most things people named and things proposed together.</summary>
    private const int MostThings = 16;

    private static readonly HashSet<string> Taken = ["id", "name", "status", "created_at", "updated_at", "account_id", "tenant_id"];

    /// <summary>Words a schema, a contract or a program keeps for itself.</summary>
    private static readonly HashSet<string> Kept =
    [
        "query", "mutation", "subscription", "schema", "type", "input", "enum", "interface", "union", "scalar", "object", "string", "boolean", "int", "float", "json", "long", "uuid",
        "date", "time", "timestamp", "datetime", "message", "service", "rpc", "package", "import", "option", "map", "error", "problem", "page", "class", "namespace", "event", "public", "private",
        "select", "table", "column", "index", "view", "row", "user", "role", "group", "order", "grant", "primary", "key", "references", "check", "default", "constraint", "outbox", "idempotency",
        "from", "to", "where", "limit", "offset", "end", "case", "when", "then", "else", "null", "true", "false", "and", "or", "not", "in", "is", "as", "by", "on", "desc", "asc", "all", "any", "tenant",
        "entity", "node", "edge", "connection", "cursor", "link", "list", "result", "response", "request", "health", "version", "system", "admin", "root", "model", "item",
        "session", "token", "jwt", "key", "secret", "password", "pan", "cvv", "ssn", "api_key",
    ];

    /// <summary>What the usual operations say already; a path that begins so would say its method again.</summary>
    private static readonly HashSet<string> Usual =
        ["add", "browse", "change", "correct", "create", "delete", "edit", "enter", "fetch", "find", "get", "insert", "list", "log", "make", "new", "read", "record", "register", "remove", "retrieve", "save", "search", "see", "show", "store", "update", "view"];

    private static readonly string[] PersonalWords = ["email", "phone", "telephone", "mobile", "address", "birth", "surname", "person", "owner_name", "contact"];

    /// <param name="make">The entity and the usual operations for an identifier.</param>
    public static DomainTemplate Add(DomainTemplate domain, ProposedModel proposed, Func<string, (EntityTemplate Entity, IEnumerable<OperationTemplate> Operations)> make)
    {
        var frame = domain.Entities.Where(entity => entity.Context != Core(domain)).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        var entities = domain.Entities.ToList();
        var operations = domain.Operations.ToList();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var thing in proposed.Things)
        {
            var id = IdOf(thing.Name);
            id = entities.Exists(known => known.Id == id) ? id : Free(id);
            if (id.Length == 0 || frame.Contains(id))
            {
                continue;
            }

            if (!entities.Exists(known => known.Id == id))
            {
                if (entities.Count - frame.Count >= MostThings)
                {
                    continue;
                }

                var (entity, usual) = make(id);
                var name = Title(thing.Name);
                entities.Add(entity with { Name = name, Means = Means(thing) });
                operations.AddRange(usual);
            }

            ids.TryAdd(thing.Name, id);
        }

        var grown = entities.Select(entity => Grown(entity, proposed, ids)).ToList();
        return domain with { Entities = Links(grown, proposed, ids), Operations = [.. operations, .. Commands(proposed, ids, operations, Core(domain))] };
    }

    private static string Core(DomainTemplate domain) => domain.Contexts.First(context => context.Core).Id;

    private static string IdOf(string name) => DomainCatalogue.Singular(PlainIdentifier.Of(name));

    private static string Free(string id) =>
        Usual.Contains(id.Split('_')[0]) ? $"kept_{id}" : Kept.Contains(id) ? $"{id}_record" : id;

    private static string Means(ProposedModel.Thing thing) => thing.Means.Length > 0
        ? $"{Title(thing.Means).TrimEnd('.')}. Proposed, to be corrected."
        : $"One {thing.Name}, as it was proposed; its fields are a start to be corrected.";

    private static EntityTemplate Grown(EntityTemplate entity, ProposedModel proposed, Dictionary<string, string> ids)
    {
        var fields = entity.Fields.ToList();
        foreach (var field in proposed.Things.Where(thing => ids.GetValueOrDefault(thing.Name) == entity.Id).SelectMany(thing => thing.Fields))
        {
            var name = PlainIdentifier.Of(field.Name);
            name = Kept.Contains(name) ? $"{name}_value" : name;
            if (name.Length > 0 && !Taken.Contains(name) && fields.TrueForAll(known => known.Name != name))
            {
                fields.Insert(Before(fields), FieldOf(name, field.Type));
            }
        }

        return entity with { Fields = fields };
    }

    /// <summary>In front of the times, which close every row.</summary>
    private static int Before(List<FieldTemplate> fields) => fields.FindIndex(field => field.Name == "created_at") is var at and >= 0 ? at : fields.Count;

    private static FieldTemplate FieldOf(string name, string kind)
    {
        var (type, length, example) = kind switch
        {
            "number" => ("decimal", (int?)null, "2.5"),
            "money" => ("money", null, "1250"),
            "date" => ("date", null, "2026-11-02"),
            "time" => ("timestamp", null, "2026-11-02T09:15:00Z"),
            "yes-no" => ("boolean", null, "true"),
            "file" => ("url", 1000, "https://files.example.com/a"),
            "place" => ("text", 300, "North field"),
            _ => ("text", (int?)200, "As written down"),
        };
        var personal = kind == "text" && PersonalWords.Any(word => name.Contains(word, StringComparison.Ordinal));
        return new FieldTemplate(name, type, Optional: true, Unique: false, null, length, [], personal ? "personal" : null, example);
    }

    /// <summary>One thing refers to another by its id; what would close a circle is left out, so that rows can be written one after the other.</summary>
    private static List<EntityTemplate> Links(List<EntityTemplate> entities, ProposedModel proposed, Dictionary<string, string> ids)
    {
        var above = entities.ToDictionary(entity => entity.Id, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (from, to) in proposed.Things.SelectMany(thing => thing.RefersTo.Select(other => (ids.GetValueOrDefault(thing.Name), ids.GetValueOrDefault(other)))))
        {
            if (from is null || to is null || from == to || Reaches(above, to, from) || !above[from].Add(to))
            {
                continue;
            }

            var at = entities.FindIndex(entity => entity.Id == from);
            var entity = entities[at];
            var name = $"{to}_id";
            if (entity.Fields.Any(field => field.Name == name))
            {
                continue;
            }

            var fields = entity.Fields.ToList();
            fields.Insert(Math.Min(1, fields.Count), new FieldTemplate(name, "uuid", Optional: false, Unique: false, to, null, [], null, "0198c1a2-7b3e-7c4d-9e5f-1a2b3c4d5e02"));
            entities[at] = entity with
            {
                Fields = fields,
                Access = [.. entity.Access, new AccessTemplate($"{DomainCatalogue.Plain(from)} of one {DomainCatalogue.Plain(to)}, newest first", [name], "-created_at")],
            };
        }

        return entities;
    }

    private static bool Reaches(Dictionary<string, HashSet<string>> above, string from, string to) =>
        from == to || above[from].Any(next => Reaches(above, next, to));

    /// <summary>What is done beyond listing, reading, adding, changing and removing.</summary>
    private static IEnumerable<OperationTemplate> Commands(ProposedModel proposed, Dictionary<string, string> ids, List<OperationTemplate> known, string context)
    {
        var taken = known.Select(operation => operation.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var operation in proposed.Operations.Where(operation => operation.Writes))
        {
            string[] words = [.. PlainIdentifier.Of(operation.Name).Split('_', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the"))];
            if (!ids.TryGetValue(operation.On, out var entity) || words.Length == 0 || (Usual.Contains(words[0]) && IdOf(string.Join(' ', words.Skip(1))) is var rest && (rest == entity || rest.Length == 0)))
            {
                continue;
            }

            var noun = entity.Replace('_', '-');
            var id = words.Contains(entity) || words.Length > 4 ? string.Join('-', words) : $"{string.Join('-', words)}-{noun}";
            id = id.Length > 60 ? id[..60].TrimEnd('-') : id;
            if (taken.Add(id))
            {
                var says = Title(operation.Name);
                yield return new OperationTemplate(id, says, $"{says}: proposed, to be corrected.", context, entity, "command", true, "user", []);
            }
        }
    }

    private static string Title(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
}
