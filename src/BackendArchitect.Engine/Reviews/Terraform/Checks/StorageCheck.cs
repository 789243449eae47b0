namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>Buckets: T07 readable by anybody, T22 without versions, T25 its guard taken away.</summary>
internal static class StorageCheck
{
    private static readonly string[] Guards = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];

    public static IEnumerable<Remark> Of(TerraformModule module) =>
    [
        .. module.Of("aws_s3_bucket", "aws_s3_bucket_acl").SelectMany(resource => Public(resource, "acl", "public-read", "public-read-write", "website")),
        .. module.Of("azurerm_storage_container").SelectMany(resource => Public(resource, "container_access_type", "blob", "container")),
        .. module.Of("google_storage_bucket_iam_member", "google_storage_bucket_iam_binding", "google_storage_bucket_access_control", "google_storage_default_object_access_control").SelectMany(GoogleMember),
        .. module.Of("aws_s3_bucket_public_access_block").Where(resource => !IsSite(resource)).SelectMany(Unguarded),
        .. module.IsWhole ? module.Of("aws_s3_bucket").SelectMany(Versions) : [],
    ];

    private static IEnumerable<Remark> Public(TerraformResource resource, string name, params string[] open) =>
        resource.Get(name) is var acl && acl.Is(open) && !IsSite(resource) ? [resource.Remark("T07", acl.At!.At, ("state", $"{name} is {acl.Literal}"))] : [];

    // A site is there to be read: its bucket says so.
    private static bool IsSite(TerraformResource resource) =>
        resource.Block.Nested("website").Any()
        || resource.Module.Of("aws_s3_bucket_website_configuration").Any(site => Bucket(site) is { } bucket && (bucket == resource.Address || bucket == Bucket(resource)));

    private static string? Bucket(TerraformResource resource) =>
        resource.Block["bucket"]?.References.Select(reference => reference.Path).FirstOrDefault(path => path.Count >= 2 && path[0].StartsWith("aws_s3_bucket", StringComparison.Ordinal)) is { } path ? $"aws_s3_bucket.{path[1]}" : null;

    private static IEnumerable<Remark> GoogleMember(TerraformResource resource)
    {
        foreach (var setting in new[] { resource.Get("member"), resource.Get("members"), resource.Get("entity") }.Where(setting => setting.At is not null))
        {
            var members = setting.Value is HclValue.Items items ? items.Values.Select(value => value.Literal) : [setting.Literal];
            if (members.FirstOrDefault(member => member is "allUsers" or "allAuthenticatedUsers") is { } anybody)
            {
                return [resource.Remark("T07", setting.At!.At, ("state", $"{setting.At.Name} is {anybody}"))];
            }
        }

        return [];
    }

    private static IEnumerable<Remark> Unguarded(TerraformResource resource)
    {
        foreach (var setting in Guards.Select(resource.Get).Where(setting => setting.Is("false")).Take(1))
        {
            yield return resource.Remark("T25", setting.At!.At, ("setting", setting.At.Name)) with { Fix = DatabaseCheck.Mend(setting, "true") };
        }
    }

    private static IEnumerable<Remark> Versions(TerraformResource bucket)
    {
        var own = bucket.Get("versioning.enabled");
        var isKept = bucket.Block.Nested("versioning").Any() ? !own.Is("false") && !own.IsAbsent : bucket.Module.Of("aws_s3_bucket_versioning").Any(versioning => versioning.RefersTo(bucket) || !versioning.Block["bucket"]!.References.Any());
        // Logs are written once, and a site comes from the repository.
        var isRemade = bucket.Name.Contains("log", StringComparison.OrdinalIgnoreCase) || bucket.IsTrial || bucket.Block.Nested("website").Any() || bucket.Module.Of("aws_s3_bucket_website_configuration").Any(site => site.RefersTo(bucket));
        return isKept || isRemade ? [] : [bucket.Remark("T22", own.At?.At ?? bucket.Block.NameAt)];
    }
}
