using BackendArchitect.Engine.Reviews.GraphQl;

namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>Compares two versions of a GraphQL schema as a client of the older one would feel it; extensions count as part of what they extend.</summary>
public static class GraphQlDiff
{
    /// <returns>Breaking changes first, then risky, then safe ones; in the order of the schema.</returns>
    public static IReadOnlyList<ApiChange> Of(ReviewFile before, ReviewFile after)
    {
        var (old, now) = (SdlSchema.Of(before), SdlSchema.Of(after));
        var (was, next) = (Types(old), Types(now));
        return
        [
            .. was.SelectMany(type => next.TryGetValue(type.Key, out var same)
                    ? Changes(old, now, type.Value, same)
                    : [new ApiChange(ApiEffect.Breaking, "type-removed", At(old, type.Value[0].Name, type.Key), $"The {type.Value[0].Kind} {type.Key} is gone.")])
                .Concat(next.Where(type => !was.ContainsKey(type.Key)).Select(type => new ApiChange(ApiEffect.Safe, "type-added", At(now, type.Value[0].Name, type.Key), $"The {type.Value[0].Kind} {type.Key} is new.")))
                .OrderByDescending(change => change.Effect),
        ];
    }

    private static Dictionary<string, SdlType[]> Types(SdlSchema schema) => schema.Types.GroupBy(type => type.Name.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<ApiChange> Changes(SdlSchema old, SdlSchema now, SdlType[] before, SdlType[] after)
    {
        var (was, next) = (before[0], after[0]);
        if (was.Kind != next.Kind)
        {
            return [new ApiChange(ApiEffect.Breaking, "kind-changed", At(now, next.Name, next.Name.Text), $"{next.Name.Text} is {next.Kind}, it was {was.Kind}.")];
        }

        return
        [
            .. Names(old, now, before, after),
            .. Values(old, now, before, after),
            .. new SdlFieldDiff(old, now, sent: was.Kind == "input").Changes(was.Name.Text, [.. before.SelectMany(type => type.Fields)], [.. after.SelectMany(type => type.Fields)]),
        ];
    }

    /// <summary>Interfaces, and the members of a union.</summary>
    private static IEnumerable<ApiChange> Names(SdlSchema old, SdlSchema now, SdlType[] before, SdlType[] after)
    {
        var (name, isUnion) = (after[0].Name.Text, after[0].Kind == "union");
        var (was, next) = (before.SelectMany(type => type.Uses).ToArray(), after.SelectMany(type => type.Uses).ToArray());
        return Beyond(was, next)
            .Select(use => new ApiChange(ApiEffect.Breaking, isUnion ? "member-removed" : "interface-removed", At(old, use, name), isUnion ? $"{name} is never {use.Text} any more." : $"{name} is no {use.Text} any more."))
            .Concat(Beyond(next, was)
                .Select(use => new ApiChange(ApiEffect.Risky, isUnion ? "member-added" : "interface-added", At(now, use, name), $"{name} may now be taken for {use.Text}, which clients of before do not expect.")));
    }

    private static IEnumerable<ApiChange> Values(SdlSchema old, SdlSchema now, SdlType[] before, SdlType[] after)
    {
        var name = after[0].Name.Text;
        var (was, next) = (before.SelectMany(type => type.Values).ToArray(), after.SelectMany(type => type.Values).ToArray());
        return Beyond(was, next)
            .Select(value => new ApiChange(ApiEffect.Breaking, "enum-value-removed", At(old, value, $"{name}/{value.Text}"), $"{name}.{value.Text} is gone."))
            .Concat(Beyond(next, was)
                .Select(value => new ApiChange(ApiEffect.Risky, "enum-value-added", At(now, value, $"{name}/{value.Text}"), $"{name}.{value.Text} is new: clients meet a value they do not know.")));
    }

    private static IEnumerable<Idl.IdlToken> Beyond(Idl.IdlToken[] these, Idl.IdlToken[] those)
    {
        var known = those.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return these.Where(word => !known.Contains(word.Text));
    }

    internal static Place At(SdlSchema schema, Idl.IdlToken token, string path) => schema.File.At(Math.Max(1, token.Line), Math.Max(1, token.Column), path);
}
