using System.ComponentModel.DataAnnotations;

namespace BackendArchitect.Host.Stores;

/// <summary>Settings of the store, section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>File of the embedded store. Made when absent, readable by its owner only. Default data/architect.db, below the working directory.</summary>
    [Required]
    public string Path { get; set; } = "data/architect.db";

    /// <summary>How long the state of a conversation nobody speaks in is kept. Unit: days. Range 1 to 3,650. Default 365.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; set; } = 365;

    /// <summary>How long dead letters are kept. Unit: days. Range 1 to 3,650. Default 30.</summary>
    [Range(1, 3650)]
    public int DeadLetterDays { get; set; } = 30;
}
