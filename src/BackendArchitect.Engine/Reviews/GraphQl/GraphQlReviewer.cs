using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.GraphQl;

/// <summary>Reads schemas in GraphQL's definition language.</summary>
public sealed partial class GraphQlReviewer : Reviewer
{
    public override string Format => "graphql";

    public override bool Reads(ReviewFile file) => (file.Extension is ".graphql" or ".graphqls" or ".gql" or ".sdl" || (file.Extension is "" or ".txt" && Begins().IsMatch(file.Text.Length > 4000 ? file.Text[..4000] : file.Text)))
        && SdlSchema.Of(file).Types.Count > 0;

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope)
    {
        var schema = SdlSchema.Of(file);
        return [.. SdlShapeCheck.Of(schema), .. SdlDataCheck.Of(schema), .. SdlReferenceCheck.Of(schema)];
    }

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope)
    {
        if (!Costs().IsMatch(file.Text))
        {
            yield return new OpenPoint("graphql-limits", "Whether the depth and the cost of a query are limited cannot be told from a schema.", "The server's limits of depth, cost and amount, and whether introspection is off in production (ASVS 5.0.0 V4.3.1, V4.3.2).");
        }
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file) => SdlSchema.Of(file).Problems.Take(20)
        .Select(problem => new UnreadFile(file.At(Math.Max(1, problem.Line), Math.Max(1, problem.Column)), $"'{(problem.Text.Length > 40 ? problem.Text[..40] : problem.Text)}' makes no sense here; what follows it was read again from the next definition on."));

    internal static Remark At(SdlSchema schema, string rule, IdlToken at, string path, params (string Name, string Value)[] words) =>
        new(rule, schema.File.At(Math.Max(1, at.Line), Math.Max(1, at.Column), path), schema.File.Quote(Math.Max(1, at.Line))) { Words = words.ToDictionary(word => word.Name, word => word.Value) };

    [GeneratedRegex(@"^\s*(?:(?:extend\s+)?type\s+\w+(?:\s+implements\s+[\w &]+?)?(?:\s+@[^{}]*)?\s*\{|schema\s*\{)\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Begins();

    [GeneratedRegex(@"@(cost|complexity|listSize|rateLimit)\b|\b(depth|cost|complexity)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Costs();
}
