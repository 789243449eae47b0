using BackendArchitect.Engine.Reviews.GraphQl;

namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>Compares fields, and the arguments of each. What is sent may only get wider, what is answered only narrower.</summary>
/// <param name="sent">Whether clients send them, or read them.</param>
internal sealed class SdlFieldDiff(SdlSchema old, SdlSchema now, bool sent)
{
    /// <summary>Longer ones are no types anybody means, and are not taken apart.</summary>
    private const int LongestType = 1_000;

    private string Kind => sent ? "input" : "field";

    public IEnumerable<ApiChange> Changes(string owner, IReadOnlyList<SdlField> before, IReadOnlyList<SdlField> after)
    {
        var later = after.DistinctBy(field => field.Name.Text).ToDictionary(field => field.Name.Text, StringComparer.Ordinal);
        var earlier = before.Select(field => field.Name.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var field in before.DistinctBy(field => field.Name.Text))
        {
            var name = $"{owner}.{field.Name.Text}";
            foreach (var change in later.TryGetValue(field.Name.Text, out var same)
                ? Same(name, field, same)
                : [new ApiChange(ApiEffect.Breaking, $"{Kind}-removed", GraphQlDiff.At(old, field.Name, name), $"{name} is gone.")])
            {
                yield return change;
            }
        }

        foreach (var field in after.Where(field => !earlier.Contains(field.Name.Text)))
        {
            var name = $"{owner}.{field.Name.Text}";
            var needed = sent && field is { IsRequired: true, HasDefault: false };
            yield return new ApiChange(needed ? ApiEffect.Breaking : ApiEffect.Safe, needed ? "required-input-added" : $"{Kind}-added", GraphQlDiff.At(now, field.Name, name), $"{name} is new{(needed ? " and must be sent" : "")}.");
        }
    }

    private IEnumerable<ApiChange> Same(string name, SdlField before, SdlField after)
    {
        var (was, next) = (Written(old, before), Written(now, after));
        if (was != next)
        {
            var fits = sent ? Fits(next, was) || (after.HasDefault && Fits(next.TrimEnd('!'), was)) : Fits(was, next);
            yield return new ApiChange(fits ? ApiEffect.Safe : ApiEffect.Breaking, "type-changed", GraphQlDiff.At(now, after.Type, name), $"{name} is {next}, it was {was}.");
        }
        else if (sent && before.HasDefault && !after.HasDefault)
        {
            yield return new ApiChange(before.IsRequired ? ApiEffect.Breaking : ApiEffect.Risky, "default-removed", GraphQlDiff.At(now, after.Name, name), $"{name} has no default any more.");
        }

        foreach (var change in new SdlFieldDiff(old, now, sent: true).Changes(name, before.Arguments, after.Arguments))
        {
            yield return change;
        }
    }

    /// <summary>Whether whoever expects the one can take the other: <c>[Order]</c> and <c>[Order!]!</c>.</summary>
    private static bool Fits(string expected, string given)
    {
        // In step from the outside in, without recursion: a type may be wrapped as often as its author likes.
        while (true)
        {
            if (given.EndsWith('!'))
            {
                (expected, given) = (expected.EndsWith('!') ? expected[..^1] : expected, given[..^1]);
            }
            else if (expected.EndsWith('!') || expected.Length > LongestType)
            {
                return false;
            }
            else if (expected is ['[', .. var wanted, ']'] && given is ['[', .. var got, ']'])
            {
                (expected, given) = (wanted, got);
            }
            else
            {
                return expected == given;
            }
        }
    }

    /// <summary>With the brackets and marks around it, as far as they stand in its line.</summary>
    private static string Written(SdlSchema schema, SdlField field)
    {
        if (field.Type.Line < 1 || field.Type.Line > schema.File.Lines.Count)
        {
            return field.Type.Text;
        }

        var line = schema.File.Lines[field.Type.Line - 1];
        var (from, to) = (field.Type.Column - 1, field.Type.Column - 1 + field.Type.Text.Length);
        while (from > 0 && line[from - 1] is ('[' or ' '))
        {
            from--;
        }

        while (to < line.Length && line[to] is (']' or '!' or ' '))
        {
            to++;
        }

        return line[from..to].Replace(" ", "", StringComparison.Ordinal);
    }
}
