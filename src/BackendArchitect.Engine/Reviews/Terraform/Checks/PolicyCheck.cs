namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>Permissions: T09 all of them, T26 all of a service on everything, or the roles of owners.</summary>
internal static class PolicyCheck
{
    private static readonly HashSet<string> Identity = ["aws_iam_policy", "aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy"];

    // Reading everywhere and writing logs harm little.
    private static readonly HashSet<string> Harmless = ["logs", "cloudwatch", "xray", "ec2messages", "ssmmessages", "sts"];

    public static IEnumerable<Remark> Of(TerraformModule module) =>
    [
        .. module.Resources.Where(resource => Identity.Contains(resource.Type)).SelectMany(resource => PolicyStatement.Of(resource, resource.Block["policy"]).SelectMany(statement => Of(resource, statement))),
        .. module.Of("aws_iam_role").SelectMany(resource => resource.Block.Nested("inline_policy").SelectMany(inline => PolicyStatement.Of(resource, inline["policy"])).SelectMany(statement => Of(resource, statement))),
        .. module.All.Where(resource => resource.Block.Type == "data" && resource.Type == "aws_iam_policy_document" && IsOfIdentity(resource)).SelectMany(resource => PolicyStatement.OfDocument(resource).SelectMany(statement => Of(resource, statement))),
        .. module.Of("aws_iam_role_policy_attachment", "aws_iam_user_policy_attachment", "aws_iam_policy_attachment").SelectMany(Attached),
        .. module.Of("google_project_iam_member", "google_project_iam_binding", "google_organization_iam_member", "google_folder_iam_member").SelectMany(resource => Broad(resource, "role", "roles/owner", "roles/editor")),
        .. module.Of("azurerm_role_assignment").Where(resource => resource.Block["scope"]?.References.Any(reference => reference.Name.Contains("subscription", StringComparison.Ordinal)) == true).SelectMany(resource => Broad(resource, "role_definition_name", "Owner", "Contributor")),
    ];

    private static IEnumerable<Remark> Of(TerraformResource resource, PolicyStatement statement)
    {
        if (!statement.Allows || statement.IsOfResource || statement.HasCondition)
        {
            yield break;
        }

        foreach (var (text, at) in statement.Actions)
        {
            var onAll = statement.Resources.Contains("*");
            if (onAll && text is "*" or "*:*" or "iam:*")
            {
                yield return resource.Remark("T09", at, ("action", text));
            }
            else if (onAll && text.EndsWith(":*", StringComparison.Ordinal) && !Harmless.Contains(text[..^2].ToLowerInvariant()))
            {
                yield return resource.Remark("T26", at, ("what", $"{text} on every resource"));
            }
        }
    }

    // A document that nobody refers to, or a bucket's or a key's, is no permission of somebody.
    private static bool IsOfIdentity(TerraformResource document)
    {
        var users = document.Module.Users(document).ToArray();
        return users.Length > 0 && users.All(user => user.Label(0).StartsWith("aws_iam_", StringComparison.Ordinal));
    }

    private static IEnumerable<Remark> Attached(TerraformResource resource) =>
        // Who is named an administrator is meant to be one.
        !(resource.Name + resource.Block["role"]?.References.FirstOrDefault()?.Name + resource.Block["user"]?.References.FirstOrDefault()?.Name).Contains("admin", StringComparison.OrdinalIgnoreCase) && resource.Get("policy_arn") is var arn && arn.Literal?.EndsWith(":policy/AdministratorAccess", StringComparison.Ordinal) == true ? [resource.Remark("T09", arn.At!.At, ("action", "AdministratorAccess"))] : [];

    private static IEnumerable<Remark> Broad(TerraformResource resource, string name, params string[] roles) =>
        resource.Get(name) is var role && role.Is(roles) ? [resource.Remark("T26", role.At!.At, ("what", $"the role {role.Literal}"))] : [];
}
