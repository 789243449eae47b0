namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>What a module leaves open.</summary>
internal static class TerraformQuestions
{
    // Settings that decide much; where a plan alone tells them, nothing is claimed.
    private static readonly (string Type, string Path)[] Deciding =
    [
        ("aws_db_instance", "publicly_accessible"), ("aws_db_instance", "storage_encrypted"), ("aws_db_instance", "backup_retention_period"), ("aws_db_instance", "multi_az"), ("aws_db_instance", "deletion_protection"),
        ("aws_rds_cluster", "backup_retention_period"), ("aws_rds_cluster", "deletion_protection"), ("aws_rds_cluster_instance", "publicly_accessible"),
        ("google_sql_database_instance", "deletion_protection"), ("google_sql_database_instance", "settings.availability_type"),
    ];

    public static IEnumerable<OpenPoint> Of(TerraformModule module)
    {
        var unknown = Deciding.SelectMany(wanted => module.Of(wanted.Type).Where(resource => resource.Get(wanted.Path).IsUnknown).Select(resource => $"{resource.Address}.{wanted.Path}")).Order(StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
        {
            yield return new OpenPoint("terraform-values", $"What {List(unknown)} is set to cannot be told: it comes from outside of these files.", "The values of the environment (.tfvars), or a plan: terraform show -json.");
        }

        if (!module.IsWhole && !module.IsLibrary && module.Files.Any(file => file.Of("provider").Any()) && !module.Files.Any(file => file.Of("terraform").Any(block => block.Blocks.Any(inner => inner.Type is "backend" or "cloud"))))
        {
            yield return new OpenPoint("terraform-state", "Where the state is kept, and who may read it, cannot be told.", "The backend block, or the file it is in.");
        }

        var elsewhere = module.IsWhole ? [] : module.Of("aws_s3_bucket", "aws_sqs_queue").Select(resource => resource.Address).Order(StringComparer.Ordinal).ToArray();
        if (elsewhere.Length > 0)
        {
            yield return new OpenPoint("terraform-elsewhere", $"Whether {List(elsewhere)} has its versioning or its dead-letter queue in a resource of its own cannot be told: the folder is not here as a whole.", "All .tf files of the folder.");
        }

        var modules = module.All.Where(resource => resource.Type == "module" && resource.Block["source"]?.Literal is { } source && !source.StartsWith('.')).Select(resource => resource.Address).Order(StringComparer.Ordinal).ToArray();
        if (modules.Length > 0)
        {
            yield return new OpenPoint("terraform-modules", $"What {List(modules)} makes is not in these files and was not judged.", "A plan: terraform show -json.");
        }
    }

    private static string List(string[] names) => names.Length <= 4 ? string.Join(", ", names) : $"{string.Join(", ", names[..3])} and {names.Length - 3} more";
}
