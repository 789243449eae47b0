using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.GraphQl;

/// <summary>What is carried: G02 money as Float, G03 secrets in an answer, G08 keys as Int, G12 times as text.</summary>
internal static partial class SdlDataCheck
{
    public static IEnumerable<Remark> Of(SdlSchema schema)
    {
        foreach (var type in schema.Types)
        {
            foreach (var field in type.Fields)
            {
                var path = $"{type.Name.Text}/{field.Name.Text}";
                if (field.Type.Text == "Float" && Money().IsMatch(field.Name.Text))
                {
                    yield return GraphQlReviewer.At(schema, "G02", field.Name, path, ("field", $"{type.Name.Text}.{field.Name.Text}"));
                }

                if (type.Kind is "type" or "interface" && !schema.Roots.Contains(type.Name.Text) && field.Type.Text is "String" or "ID" && Secret().IsMatch(field.Name.Text))
                {
                    yield return GraphQlReviewer.At(schema, "G03", field.Name, path, ("field", $"{type.Name.Text}.{field.Name.Text}"));
                }

                if (field.Name.Text == "id" && field.Type.Text == "Int" && type.Kind is "type" or "interface")
                {
                    yield return GraphQlReviewer.At(schema, "G08", field.Name, path, ("field", $"{type.Name.Text}.id"));
                }
            }
        }

        var times = schema.Types.SelectMany(type => type.Fields.Where(field => field.Type.Text == "String" && Time().IsMatch(field.Name.Text)).Select(field => (type, field))).ToArray();
        if (times.Length > 0)
        {
            yield return GraphQlReviewer.At(schema, "G12", times[0].field.Name, $"{times[0].type.Name.Text}/{times[0].field.Name.Text}", ("fields", Sql.Checks.Names.List([.. times.Select(pair => $"{pair.type.Name.Text}.{pair.field.Name.Text}")])));
        }
    }

    [GeneratedRegex(@"^(price|amount|total|cost|balance|fee|tax|subtotal|discount|salary)$|(Price|Amount|Cost|Balance|Fee|Salary|Subtotal)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Money();

    [GeneratedRegex(@"^(password|passwordHash|passwordDigest|hashedPassword|privateKey|clientSecret|secretKey|cvv|cvc|ssn|cardNumber|totpSecret|mfaSecret|refreshTokenHash)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(created|updated|deleted|published|expires|started|ended|completed)At$|(At|Timestamp)$(?<![a-z]{6}at)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Time();
}
