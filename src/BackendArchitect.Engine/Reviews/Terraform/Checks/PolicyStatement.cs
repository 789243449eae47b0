using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>One statement of a policy of AWS, in whatever form it is written.</summary>
/// <param name="Actions">With their places.</param>
/// <param name="IsOfResource">It names a principal: it is the policy of a bucket or a key, whose resource is itself.</param>
internal sealed record PolicyStatement(bool Allows, IReadOnlyList<(string Text, HclSpan At)> Actions, IReadOnlyList<string> Resources, bool IsOfResource, bool HasCondition)
{
    /// <summary>Statements of a <c>data "aws_iam_policy_document"</c>.</summary>
    public static IEnumerable<PolicyStatement> OfDocument(TerraformResource document) => document.Block.Nested("statement").Select(statement => new PolicyStatement(
        !document.In(statement, "effect").Is("Deny"), Texts(document, statement["actions"]), [.. Texts(document, statement["resources"]).Select(pair => pair.Text)],
        statement.Has("principals") || statement.Has("not_principals"), statement.Has("condition")));

    /// <summary>Statements of a policy given as <c>jsonencode</c>, as heredoc or as string.</summary>
    public static IEnumerable<PolicyStatement> Of(TerraformResource resource, HclValue? value) => value switch
    {
        HclValue.Call { Function: "jsonencode", Arguments: [HclValue.Map map] } => Maps(map["Statement"]).Select(statement => OfMap(resource, statement)),
        HclValue.Text text => OfJson(text.Value, text.At),
        HclValue.Template template => OfJson(string.Concat(template.Parts.Select(part => part is HclValue.Text text ? text.Value : "x")), template.At),
        HclValue.Reference { Path: ["local", ..] } reference when resource.Module.Resolve(reference) is HclValue.Text text => OfJson(text.Value, text.At),
        _ => [],
    };

    private static PolicyStatement OfMap(TerraformResource resource, HclValue.Map map) => new(
        map["Effect"]?.Literal == "Allow", Texts(resource, map["Action"]), [.. Texts(resource, map["Resource"]).Select(pair => pair.Text)], map["Principal"] is not null, map["Condition"] is not null);

    private static IEnumerable<PolicyStatement> OfJson(string text, HclSpan at)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{") || text.Length > 200_000)
        {
            return [];
        }

        var isHeredoc = at.EndLine > at.Line;
        var statement = DataText.Read(text) is { Documents: [var root, ..] } ? root["Statement"] : null;
        return (statement is DataNode.Items list ? list.All : statement is null ? [] : [statement]).Select(node => new PolicyStatement(
            node["Effect"]?.Text == "Allow", [.. Nodes(node["Action"]).Select(action => (action.Text ?? "", isHeredoc ? new HclSpan(at.Line + action.Line, action.Column, at.Line + action.Line, action.Column) : at))],
            [.. Nodes(node["Resource"]).Select(known => known.Text ?? "")], node["Principal"] is not null, node["Condition"] is not null));
    }

    private static IEnumerable<DataNode> Nodes(DataNode? node) => node is DataNode.Items list ? list.All : node is null ? [] : [node];

    private static IEnumerable<HclValue.Map> Maps(HclValue? value) => (value is HclValue.Items items ? items.Values : value is null ? [] : [value]).OfType<HclValue.Map>();

    private static (string Text, HclSpan At)[] Texts(TerraformResource resource, HclValue? value) =>
        [.. (value is HclValue.Items items ? items.Values : value is null ? [] : [value]).Select(one => (Text: resource.Module.Resolve(one)?.Literal ?? "", one.At))];
}
