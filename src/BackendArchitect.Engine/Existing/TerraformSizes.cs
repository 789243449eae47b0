using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Terraform;

namespace BackendArchitect.Engine.Existing;

/// <summary>Copies, zones, versions and sizes of Terraform resources; null where a variable decides.</summary>
internal static partial class TerraformSizes
{
    /// <summary>Memory of a vCPU in each family of Amazon's classes. Unit: GB.</summary>
    private static readonly Dictionary<char, int> MemoryOf = new() { ['m'] = 4, ['r'] = 8, ['c'] = 2, ['x'] = 16 };

    public static bool? Zoned(string type, HclBlock block) => type switch
    {
        // The provider's own default is one zone.
        "aws_db_instance" => block["multi_az"] is { } said ? Truth(said) : false,
        "aws_elasticache_replication_group" => block["multi_az_enabled"] is { } said ? Truth(said) : false,
        "aws_elasticache_cluster" => Number(block["num_cache_nodes"]) is 1 ? false : null,
        "google_sql_database_instance" => block.Nested("settings").FirstOrDefault()?["availability_type"] is { } said ? said.Literal switch { "REGIONAL" => true, "ZONAL" => false, _ => null } : false,
        "google_redis_instance" => block["tier"] is { } tier ? tier.Literal switch { "STANDARD_HA" => true, "BASIC" => false, _ => null } : false,
        "azurerm_postgresql_flexible_server" or "azurerm_mysql_flexible_server" => block.Nested("high_availability").FirstOrDefault() is { } high ? high["mode"]?.Literal == "ZoneRedundant" ? true : high["mode"]?.Literal is null ? null : false : block.Has("high_availability") ? null : false,
        _ => null,
    };

    public static int? Replicas(string type, HclBlock block) => type switch
    {
        "aws_ecs_service" => Number(block["desired_count"]),
        "aws_instance" or "google_compute_instance" => block.Has("for_each") ? null : block["count"] is { } count ? Number(count) : 1,
        "google_cloud_run_v2_service" => block.Nested("template").SelectMany(template => template.Nested("scaling")).Select(scaling => Number(scaling["min_instance_count"])).FirstOrDefault(least => least > 0),
        "azurerm_container_app" => block.Nested("template").Select(template => Number(template["min_replicas"])).FirstOrDefault(least => least > 0),
        _ => null,
    };

    public static string Version(string type, HclBlock block) =>
        type == "google_sql_database_instance" ? Digits().Match(block["database_version"]?.Literal ?? "").Value.Replace('_', '.')
        : Plain().Match(block["engine_version"]?.Literal ?? block["version"]?.Literal ?? "").Value;

    /// <summary>Sizes of a database by the names that bills are computed from.</summary>
    public static IReadOnlyDictionary<string, double> Of(HclBlock block, bool? zoned)
    {
        var sizes = new Dictionary<string, double>(StringComparer.Ordinal);
        var match = Class().Match(block["instance_class"]?.Literal ?? "");
        if (match.Success)
        {
            var vcpu = match.Groups["size"].Value switch { "micro" or "small" or "medium" or "large" => 2, "xlarge" => 4, var size => 4 * int.Parse(size[..^6], CultureInfo.InvariantCulture) };
            sizes["db_vcpu"] = vcpu;
            sizes["db_memory_gb"] = match.Groups["family"].Value[0] == 't'
                ? match.Groups["size"].Value switch { "micro" => 1, "small" => 2, "medium" => 4, _ => 4 * vcpu }
                : MemoryOf.GetValueOrDefault(match.Groups["family"].Value[0], 4) * vcpu;
        }

        if (Number(block["allocated_storage"]) is { } storage)
        {
            sizes["db_storage_gb"] = storage;
        }

        if (sizes.Count > 0 && zoned is { } copies)
        {
            sizes["db_replicas"] = copies ? 1 : 0;
        }

        return sizes;
    }

    private static bool? Truth(HclValue value) => value.Literal switch { "true" => true, "false" => false, _ => null };

    private static int? Number(HclValue? value) => value?.Literal is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : null;

    [GeneratedRegex(@"^db\.(?<family>[tmrcx]\d\w{0,3})\.(?<size>micro|small|medium|large|xlarge|\d{1,2}xlarge)$")]
    private static partial Regex Class();

    [GeneratedRegex(@"\d+(?:_\d+)?(?=$)|(?<=^[A-Z]+_)\d+(?:_\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\d+(?:\.\d+){0,2}")]
    private static partial Regex Plain();
}
