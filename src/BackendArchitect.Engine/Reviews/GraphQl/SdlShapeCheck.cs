namespace BackendArchitect.Engine.Reviews.GraphQl;

/// <summary>How it is asked: G01 lists without a page, G06 paying twice, G07 deprecated without a word, G11 types nobody describes.</summary>
internal static class SdlShapeCheck
{
    private static readonly string[] Pages = ["first", "last", "limit", "after", "before", "offset", "page", "skip", "take", "size", "pagesize", "perpage", "cursor", "pagination", "paging", "max", "count", "top", "ids", "id", "input", "connection"];
    private static readonly string[] Paying = ["payment", "charge", "refund", "payout", "transfer", "order", "withdrawal", "purchase", "checkout"];
    private static readonly string[] Making = ["create", "make", "place", "submit", "pay", "charge", "refund", "capture", "checkout", "complete"];
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID"];

    public static IEnumerable<Remark> Of(SdlSchema schema) => [.. Lists(schema), .. Twice(schema), .. Deprecated(schema), .. Described(schema)];

    private static IEnumerable<Remark> Lists(SdlSchema schema)
    {
        var closed = schema.Types.Where(type => type.Kind is "enum" or "scalar").Select(type => type.Name.Text).Concat(Scalars).ToHashSet(StringComparer.Ordinal);
        foreach (var type in schema.Types.Where(type => type.Name.Text == schema.Query))
        {
            foreach (var field in type.Fields.Where(field => field.IsList && !closed.Contains(field.Type.Text) && !field.Name.Text.StartsWith('_') && !field.Arguments.Any(argument => Pages.Contains(argument.Name.Text.ToLowerInvariant()))))
            {
                yield return GraphQlReviewer.At(schema, "G01", field.Name, $"{type.Name.Text}/{field.Name.Text}", ("field", field.Name.Text));
            }
        }
    }

    private static IEnumerable<Remark> Twice(SdlSchema schema)
    {
        var inputs = schema.Types.Where(type => type.Kind == "input").GroupBy(type => type.Name.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.SelectMany(type => type.Fields).ToArray(), StringComparer.Ordinal);
        foreach (var type in schema.Types.Where(type => type.Name.Text == schema.Mutation))
        {
            foreach (var field in type.Fields.Where(field => Pays(field.Name.Text)))
            {
                var sent = field.Arguments.Concat(field.Arguments.SelectMany(argument => inputs.GetValueOrDefault(argument.Type.Text) ?? []));
                if (!sent.Any(argument => IsKey(argument.Name.Text)))
                {
                    yield return GraphQlReviewer.At(schema, "G06", field.Name, $"{type.Name.Text}/{field.Name.Text}", ("field", field.Name.Text));
                }
            }
        }
    }

    private static bool Pays(string name)
    {
        var words = Sql.Checks.Names.Words(name);
        return words.Length > 1 && Making.Contains(words[0]) && words[1..].Any(Paying.Contains) && words[^1] is var last && (Paying.Contains(last) || words.Length == 2);
    }

    private static bool IsKey(string name) => name.Contains("idempot", StringComparison.OrdinalIgnoreCase) || name is "clientMutationId" or "requestId" or "nonce" || name.Contains("externalId", StringComparison.OrdinalIgnoreCase) || name.Contains("reference", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Key", StringComparison.Ordinal);

    private static IEnumerable<Remark> Deprecated(SdlSchema schema) => schema.Types.SelectMany(type => type.Fields.Where(field => field.Deprecated is not null)
        .Select(field => GraphQlReviewer.At(schema, "G07", field.Deprecated!.Value, $"{type.Name.Text}/{field.Name.Text}", ("field", $"{type.Name.Text}.{field.Name.Text}"))));

    private static IEnumerable<Remark> Described(SdlSchema schema)
    {
        var silent = schema.Types.Where(type => !type.IsDescribed && !type.IsExtension && type.Kind is "type" or "interface" && !schema.Roots.Contains(type.Name.Text) && !type.Name.Text.EndsWith("Connection", StringComparison.Ordinal) && !type.Name.Text.EndsWith("Edge", StringComparison.Ordinal) && type.Name.Text != "PageInfo").ToArray();
        return silent.Length < 5 ? [] : [GraphQlReviewer.At(schema, "G11", silent[0].Name, silent[0].Name.Text, ("count", $"{silent.Length}"), ("type", silent[0].Name.Text))];
    }
}
