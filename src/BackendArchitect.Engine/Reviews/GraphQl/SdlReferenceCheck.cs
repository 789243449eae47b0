using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.GraphQl;

/// <summary>What tools stumble over: G04 types nobody defines, G05 what is there twice, G09 inputs that can never be written.</summary>
internal static class SdlReferenceCheck
{
    private static readonly string[] Given = ["Int", "Float", "String", "Boolean", "ID", "_Any", "_Entity", "_Service", "FieldSet", "_FieldSet", "Upload", "link__Import", "federation__FieldSet"];

    public static IEnumerable<Remark> Of(SdlSchema schema) => [.. Unknown(schema), .. Doubled(schema), .. Circles(schema)];

    private static IEnumerable<Remark> Unknown(SdlSchema schema)
    {
        var known = schema.Types.Select(type => type.Name.Text).Concat(Given).ToHashSet(StringComparer.Ordinal);
        // A part of a schema that extends what others define does not show all of it.
        if (schema.Types.Any(type => type.IsExtension) && !schema.Types.Any(type => type.Name.Text == schema.Query && !type.IsExtension))
        {
            return [];
        }

        return schema.Types.SelectMany(type => type.Uses.Select(use => (Path: type.Name.Text, Name: use))
                .Concat(type.Fields.SelectMany(field => field.Arguments.Append(field).Select(used => (Path: $"{type.Name.Text}/{field.Name.Text}", Name: used.Type)))))
            .Where(use => use.Name.Kind == IdlTokenKind.Name && !known.Contains(use.Name.Text))
            .DistinctBy(use => use.Name.Text)
            .Select(use => GraphQlReviewer.At(schema, "G04", use.Name, use.Path, ("type", use.Name.Text)));
    }

    private static IEnumerable<Remark> Doubled(SdlSchema schema)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in schema.Types)
        {
            if (!type.IsExtension && !types.Add(type.Name.Text))
            {
                yield return GraphQlReviewer.At(schema, "G05", type.Name, type.Name.Text, ("what", $"The type {type.Name.Text}"));
            }

            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in type.Fields.Select(field => field.Name).Concat(type.Values).Where(name => !names.Add(name.Text)))
            {
                yield return GraphQlReviewer.At(schema, "G05", name, $"{type.Name.Text}/{name.Text}", ("what", $"{type.Name.Text}.{name.Text}"));
            }
        }
    }

    /// <summary>An input that needs itself, over fields none of which may be left out.</summary>
    private static IEnumerable<Remark> Circles(SdlSchema schema)
    {
        var inputs = schema.Types.Where(type => type.Kind == "input").GroupBy(type => type.Name.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs.Values)
        {
            var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<(string Type, SdlField First)>(Needs(input).Select(field => (field.Type.Text, field))));
            while (open.TryPop(out var step))
            {
                if (step.Type == input.Name.Text && !told.Overlaps(seen.Append(input.Name.Text)))
                {
                    told.Add(input.Name.Text);
                    yield return GraphQlReviewer.At(schema, "G09", step.First.Name, $"{input.Name.Text}/{step.First.Name.Text}", ("type", input.Name.Text));
                    break;
                }

                if (seen.Add(step.Type) && inputs.TryGetValue(step.Type, out var inner))
                {
                    foreach (var field in Needs(inner))
                    {
                        open.Push((field.Type.Text, step.First));
                    }
                }
            }
        }
    }

    private static IEnumerable<SdlField> Needs(SdlType input) => input.Fields.Where(field => field is { IsRequired: true, IsList: false, HasDefault: false });
}
