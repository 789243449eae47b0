using BackendArchitect.Engine.Reviews.Proto;

namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>Compares two versions of a file of protocol buffers: what counts on the wire is the number, in JSON and in code the name.</summary>
public static class ProtoDiff
{
    /// <summary>Types within a group are read from the same bytes, though not every value survives.</summary>
    private static readonly string[][] SameBytes =
        [["int32", "uint32", "int64", "uint64", "bool"], ["sint32", "sint64"], ["fixed32", "sfixed32"], ["fixed64", "sfixed64"], ["string", "bytes"]];

    /// <returns>Breaking changes first, then risky, then safe ones; in the order of the file.</returns>
    public static IReadOnlyList<ApiChange> Of(ReviewFile before, ReviewFile after)
    {
        var (old, now) = (ProtoSchema.Of(before), ProtoSchema.Of(after));
        return
        [
            .. Head(old, now)
                .Concat(Blocks(old, now, old.Messages, now.Messages, "message", Fields))
                .Concat(Blocks(old, now, old.Enums, now.Enums, "enum", Values))
                .Concat(ProtoCallDiff.Of(old, now))
                .OrderByDescending(change => change.Effect),
        ];
    }

    internal static string Last(string type) => type[(type.LastIndexOf('.') + 1)..];

    private static IEnumerable<ApiChange> Head(ProtoSchema old, ProtoSchema now)
    {
        if (old.Package is { } was && now.Package is { } next && was.Text != next.Text)
        {
            yield return new ApiChange(ApiEffect.Breaking, "package-changed", At(now, next, next.Text), $"The package is {next.Text}, it was {was.Text}: every call has another path.");
        }
    }

    private static IEnumerable<ApiChange> Blocks(ProtoSchema old, ProtoSchema now, List<ProtoBlock> before, List<ProtoBlock> after, string kind, Func<ProtoSchema, ProtoSchema, ProtoBlock, ProtoBlock, IEnumerable<ApiChange>> inside)
    {
        var later = after.DistinctBy(block => block.Path).ToDictionary(block => block.Path, StringComparer.Ordinal);
        var earlier = before.Select(block => block.Path).ToHashSet(StringComparer.Ordinal);
        return before.DistinctBy(block => block.Path).SelectMany(block => later.TryGetValue(block.Path, out var same)
                ? inside(old, now, block, same)
                : [new ApiChange(ApiEffect.Breaking, $"{kind}-removed", At(old, block.Name, block.Path), $"The {kind} {block.Path} is gone.")])
            .Concat(after.Where(block => !earlier.Contains(block.Path)).Select(block => new ApiChange(ApiEffect.Safe, $"{kind}-added", At(now, block.Name, block.Path), $"The {kind} {block.Path} is new.")));
    }

    private static IEnumerable<ApiChange> Fields(ProtoSchema old, ProtoSchema now, ProtoBlock before, ProtoBlock after)
    {
        var (was, next) = (new ProtoNumbers(before), new ProtoNumbers(after));
        foreach (var field in before.Fields)
        {
            foreach (var change in next.By(field.Number) is { } same ? Same(old, now, before, field, same) : [Gone(old, now, before, next, field, "field")])
            {
                yield return change;
            }
        }

        foreach (var field in after.Fields.Where(field => was.By(field.Number) is null && was.By(field.Name.Text) is null))
        {
            var name = $"{after.Path}.{field.Name.Text}";
            var place = At(now, field.At, name);
            yield return was.Reserves(field.Number) ? new ApiChange(ApiEffect.Breaking, "number-reused", place, $"{name} takes {field.Number}, which was reserved: old data is read as something else.")
                : field.Label == "required" ? new ApiChange(ApiEffect.Breaking, "required-field-added", place, $"{name} is new and required: what older clients send is refused.")
                : new ApiChange(ApiEffect.Safe, "field-added", place, $"{name} is new.");
        }

        foreach (var change in Released(now, before, after, next))
        {
            yield return change;
        }
    }

    private static IEnumerable<ApiChange> Same(ProtoSchema old, ProtoSchema now, ProtoBlock owner, ProtoField before, ProtoField after)
    {
        var name = $"{owner.Path}.{before.Name.Text}";
        if (before.Name.Text != after.Name.Text)
        {
            yield return new ApiChange(ApiEffect.Risky, "field-renamed", At(now, after.Name, name), $"{name} is called {after.Name.Text}: JSON and generated code change, the bytes do not.");
        }

        var (was, next) = (Written(old, before), Written(now, after));
        if (Last(was) != Last(next))
        {
            var readable = Array.Exists(SameBytes, group => group.Contains(was) && group.Contains(next));
            yield return new ApiChange(readable ? ApiEffect.Risky : ApiEffect.Breaking, "type-changed", At(now, after.Type, name), $"{name} is {next}, it was {was}.");
        }

        if (before.Label != after.Label && (before.Label == "repeated" || after.Label == "repeated"))
        {
            yield return new ApiChange(ApiEffect.Breaking, "label-changed", At(now, after.Name, name), $"{name} is {(after.Label == "repeated" ? "a list, it was one value" : "one value, it was a list")}.");
        }
        else if (before.Label != after.Label && (before.Label == "required" || after.Label == "required"))
        {
            yield return new ApiChange(ApiEffect.Breaking, "label-changed", At(now, after.Name, name), after.Label == "required" ? $"{name} is required now." : $"{name} may be missing now: older readers refuse such a message.");
        }
        else if (before.Label != after.Label)
        {
            yield return new ApiChange(ApiEffect.Risky, "presence-changed", At(now, after.Name, name), $"Whether {name} was set can {(after.Label == "optional" ? "now" : "no longer")} be told: generated code changes.");
        }
    }

    private static IEnumerable<ApiChange> Values(ProtoSchema old, ProtoSchema now, ProtoBlock before, ProtoBlock after)
    {
        var (was, next) = (new ProtoNumbers(before), new ProtoNumbers(after));
        foreach (var value in before.Fields.Where(value => next.By(value.Name.Text)?.Number != value.Number))
        {
            // An alias has several names for a number: the number is still there, this name is not.
            yield return next.By(value.Number) is { } same
                ? new ApiChange(ApiEffect.Risky, "enum-value-renamed", At(now, same.Name, $"{after.Path}.{same.Name.Text}"), $"{before.Path}.{value.Name.Text} is called {same.Name.Text}: JSON and generated code change, the bytes do not.")
                : Gone(old, now, before, next, value, "enum-value");
        }

        foreach (var value in after.Fields.Where(value => was.By(value.Number) is null && was.By(value.Name.Text) is null))
        {
            var name = $"{after.Path}.{value.Name.Text}";
            yield return was.Reserves(value.Number)
                ? new ApiChange(ApiEffect.Breaking, "number-reused", At(now, value.At, name), $"{name} takes {value.Number}, which was reserved: old data is read as something else.")
                : new ApiChange(ApiEffect.Risky, "enum-value-added", At(now, value.Name, name), $"{name} is new: clients meet a value they do not know.");
        }

        foreach (var change in Released(now, before, after, next))
        {
            yield return change;
        }
    }

    private static ApiChange Gone(ProtoSchema old, ProtoSchema now, ProtoBlock before, ProtoNumbers after, ProtoField field, string kind)
    {
        var name = $"{before.Path}.{field.Name.Text}";
        return after.By(field.Name.Text) is { } moved
            ? new ApiChange(ApiEffect.Breaking, "number-changed", At(now, moved.At, name), $"{name} has the number {moved.Number}, it was {field.Number}.")
            : after.Reserves(field.Number)
                ? new ApiChange(ApiEffect.Risky, $"{kind}-removed", At(old, field.Name, name), $"{name} is gone; its number {field.Number} is reserved.")
                : new ApiChange(ApiEffect.Breaking, $"{kind}-removed", At(old, field.Name, name), $"{name} is gone and its number {field.Number} is not reserved: whoever takes it next reads old data as something else.");
    }

    private static IEnumerable<ApiChange> Released(ProtoSchema now, ProtoBlock before, ProtoBlock after, ProtoNumbers next) => before.ReservedNumbers
        .Where(range => !(next.Reserves(range.From) && next.Reserves(range.To)) && !next.Takes(range.From, range.To))
        .Take(1)
        .Select(range => new ApiChange(ApiEffect.Risky, "reservation-removed", At(now, after.Name, after.Path), $"{after.Path} no longer reserves {range.From}{(range.To > range.From ? " and on" : "")}."));

    /// <summary>With what a map is of.</summary>
    private static string Written(ProtoSchema schema, ProtoField field) =>
        field.Type.Text == "map" && field.Type.Line == field.Name.Line && field.Type.Line >= 1 && field.Type.Line <= schema.File.Lines.Count
            ? schema.File.Lines[field.Type.Line - 1][(field.Type.Column - 1)..(field.Name.Column - 1)].Replace(" ", "", StringComparison.Ordinal)
            : field.Type.Text;

    private static Place At(ProtoSchema schema, Idl.IdlToken token, string path) => schema.File.At(Math.Max(1, token.Line), Math.Max(1, token.Column), path);
}
