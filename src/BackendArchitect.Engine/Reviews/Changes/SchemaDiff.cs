using BackendArchitect.Engine.Reviews.OpenApi;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>Compares two schemas. What is sent may only get wider, what is answered only narrower.</summary>
/// <param name="sent">Whether clients send it, or read it.</param>
internal sealed class SchemaDiff(ApiFile old, ApiFile now, bool sent, string file)
{
    private const int Deepest = 40;
    private static readonly string[] Highest = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"];
    private static readonly string[] Lowest = ["minimum", "exclusiveMinimum", "minLength", "minItems"];

    private readonly HashSet<(DataNode, DataNode)> _seen = [];

    /// <summary>Schemas without references to follow.</summary>
    public static IEnumerable<ApiChange> Of(DataNode before, DataNode after, bool sent, string title, string file) => Plain(before, after, sent, title, file);

    public IEnumerable<ApiChange> Changes(DataNode? before, DataNode? after, string title, int depth = 0)
    {
        if (depth > Deepest || old.Resolve(before) is not { } was || now.Resolve(after) is not { } next || !_seen.Add((was, next)))
        {
            return [];
        }

        return
        [
            .. Plain(was, next, sent, title, file),
            .. Properties(was, next, title, depth),
            .. was["items"] is { } items ? Changes(items, next["items"], $"{title}[]", depth + 1) : [],
            .. Parts(was, next, title, depth),
        ];
    }

    private static IEnumerable<ApiChange> Plain(DataNode before, DataNode after, bool sent, string title, string file)
    {
        var (was, next) = (TypeOf(before), TypeOf(after));
        if (was is not null && next is not null && was != next && !(sent ? was == "integer" && next == "number" : was == "number" && next == "integer"))
        {
            yield return new ApiChange(ApiEffect.Breaking, "type-changed", after.At(file), $"{title} is {next}, it was {was}.");
        }

        var (values, later) = (Values(before), Values(after));
        if (later is not null && values is not null && values.Except(later).ToArray() is { Length: > 0 } gone)
        {
            yield return new ApiChange(sent ? ApiEffect.Breaking : ApiEffect.Safe, "enum-narrowed", after.At(file), $"{title} {(sent ? "no longer takes" : "is never again")} {string.Join(", ", gone)}.");
        }

        if (later is not null && values is not null && later.Except(values).ToArray() is { Length: > 0 } more)
        {
            yield return new ApiChange(sent ? ApiEffect.Safe : ApiEffect.Risky, "enum-widened", after.At(file), $"{title} may {(sent ? "also be sent as" : "now be")} {string.Join(", ", more)}.");
        }

        if (sent && values is null && later is not null)
        {
            yield return new ApiChange(ApiEffect.Breaking, "enum-added", after.At(file), $"{title} takes only {string.Join(", ", later)}.");
        }

        foreach (var bound in Highest.Concat(Lowest).Where(bound => sent && IsTighter(bound, before[bound]?.Number, after[bound]?.Number)))
        {
            yield return new ApiChange(ApiEffect.Breaking, "bound-tightened", after[bound]!.At(file), $"{title}: {bound} is {after[bound]!.Text}, it was {before[bound]?.Text ?? "open"}.");
        }

        if (sent && after["pattern"]?.Text is { } pattern && pattern != before["pattern"]?.Text)
        {
            yield return new ApiChange(ApiEffect.Risky, "pattern-changed", after["pattern"]!.At(file), $"{title} must now match {pattern}.");
        }
    }

    private IEnumerable<ApiChange> Properties(DataNode before, DataNode after, string title, int depth)
    {
        var (was, next) = (Needed(before), Needed(after));
        foreach (var (key, value) in before["properties"]?.Entries ?? [])
        {
            var name = $"{title}, '{key.Value}'";
            if (after["properties"]?[key.Value] is not { } later)
            {
                if (after["properties"] is not null || after["allOf"] is null)
                {
                    yield return new ApiChange(sent && after["additionalProperties"]?.IsFalse != true ? ApiEffect.Risky : ApiEffect.Breaking, "property-removed", key.At(old.File.Path), $"{name} is gone.");
                }

                continue;
            }

            if (sent ? next.Contains(key.Value) && !was.Contains(key.Value) : was.Contains(key.Value) && !next.Contains(key.Value))
            {
                yield return new ApiChange(ApiEffect.Breaking, sent ? "property-required" : "property-optional", later.At(file), sent ? $"{name} must now be sent." : $"{name} may now be missing.");
            }

            foreach (var change in Changes(value, later, name, depth + 1))
            {
                yield return change;
            }
        }

        foreach (var (key, _) in (after["properties"]?.Entries ?? []).Where(entry => before["properties"]?[entry.Name] is null))
        {
            var needed = sent && next.Contains(key.Value);
            yield return new ApiChange(needed ? ApiEffect.Breaking : ApiEffect.Safe, needed ? "required-property-added" : "property-added", key.At(file), $"{title}, '{key.Value}' is new{(needed ? " and must be sent" : "")}.");
        }
    }

    private IEnumerable<ApiChange> Parts(DataNode before, DataNode after, string title, int depth)
    {
        foreach (var kind in (string[])["allOf", "oneOf", "anyOf"])
        {
            var (was, next) = (before[kind]?.All ?? [], after[kind]?.All ?? []);
            foreach (var change in was.Zip(next).SelectMany(pair => Changes(pair.First, pair.Second, title, depth + 1)))
            {
                yield return change;
            }
        }
    }

    /// <summary>3.1 writes "or null" as a list of types.</summary>
    private static string? TypeOf(DataNode schema) => schema["type"] switch
    {
        DataNode.Items list => list.Values.Select(value => value.Text).FirstOrDefault(text => text is not (null or "null")),
        var type => type?.Text,
    };

    private static string[]? Values(DataNode schema) => schema["enum"] is DataNode.Items list ? [.. list.Values.Select(value => value.Text ?? "null")] : null;

    private static HashSet<string> Needed(DataNode schema) => [.. (schema["required"]?.All ?? []).Select(name => name.Text).OfType<string>()];

    private static bool IsTighter(string bound, double? was, double? next) =>
        next is { } limit && (was is not { } old ? !(Lowest.Contains(bound) && limit == 0) : Highest.Contains(bound) ? limit < old : limit > old);
}
