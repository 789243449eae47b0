using System.ComponentModel.DataAnnotations;
using BackendArchitect.Host.Stores.Redis;

namespace BackendArchitect.Host.Stores;

/// <summary>Settings of the store, section <c>Store</c>.</summary>
public sealed class StoreOptions : IValidatableObject
{
    public const string Section = "Store";

    /// <summary>File of the embedded store. Made when absent, readable by its owner only. Default data/architect.db, below the working directory.</summary>
    [Required]
    public string Path { get; set; } = "data/architect.db";

    /// <summary>Redis instead of the file, for several replicas: <c>host:6379,password=…,ssl=true</c>, the nodes of a cluster or a primary and its replicas by commas. Default: none, the file.</summary>
    public string? Redis { get; set; }

    /// <summary>How long the state of a conversation nobody speaks in is kept. Unit: days. Range 1 to 3,650. Default 365.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; set; } = 365;

    /// <summary>The same for workspaces with a time of their own, by the id of the Slack workspace or Teams tenant. Unit: days. Range 1 to 3,650 each. Default: none.</summary>
    public IDictionary<string, int> Retention { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How long the logbook of a place (its decisions, designs and settings) is kept after it was last used: decisions outlive talk. Not less than <see cref="RetentionDays"/>. Unit: days. Range 1 to 36,500. Default 3,650.</summary>
    [Range(1, 36500)]
    public int LogbookRetentionDays { get; set; } = 3650;

    /// <summary>How long dead letters are kept. Unit: days. Range 1 to 3,650. Default 30.</summary>
    [Range(1, 3650)]
    public int DeadLetterDays { get; set; } = 30;

    public bool IsRedis => !string.IsNullOrWhiteSpace(Redis);

    /// <summary>Where it is, without secrets.</summary>
    public string Name => IsRedis ? $"Redis at {RedisAddress.Name(Redis!)}" : Path;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LogbookRetentionDays < RetentionDays)
        {
            yield return new ValidationResult($"{Section}:LogbookRetentionDays is {LogbookRetentionDays}, less than {Section}:RetentionDays ({RetentionDays}): what a place decided must not go before its talk. Set it to {RetentionDays} or more.");
        }

        foreach (var (workspace, days) in Retention.Where(own => own.Value is < 1 or > 3650))
        {
            yield return new ValidationResult($"{Section}:Retention:{workspace} is {days}; write 1 to 3,650 days.");
        }

        if (IsRedis && RedisAddress.Problem(Redis!) is { } problem)
        {
            yield return new ValidationResult($"{Section}:Redis cannot be read ({problem}). Write host:6379, with ,password=… and ,ssl=true where needed.");
        }
    }
}
