using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Existing;

/// <summary>A part of a system that runs, as its files tell of it. What no file tells is null or empty.</summary>
/// <param name="Id">Its name in lower case with dashes; what the same name means in another file is the same part.</param>
/// <param name="Name">As it is written where it was first met.</param>
public sealed record ExistingPart(string Id, string Name, PartKind Kind)
{
    /// <summary>Id of a technology of the catalogue, where the image, the resource or the label names one.</summary>
    public string? Technology { get; init; }

    /// <summary>The technology as people write it; what the file says where the catalogue has none.</summary>
    public string Label { get; init; } = "";

    /// <summary>"16.2", as the tag or the setting says.</summary>
    public string Version { get; init; } = "";

    public string Image { get; init; } = "";

    /// <summary>What it is built from; parts with the same are released together.</summary>
    public string Release { get; init; } = "";

    /// <summary>Copies that run, where a file says so.</summary>
    public int? Replicas { get; init; }

    /// <summary>Spread over zones: said so (true), said not to be (false).</summary>
    public bool? Zoned { get; init; }

    /// <summary>Run by a provider, which keeps copies by itself.</summary>
    public bool IsManaged { get; init; }

    /// <summary>The file is for a developer's machine: how many run elsewhere it does not say.</summary>
    public bool IsLocal { get; init; }

    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <summary>Names of the databases in it, where they are told.</summary>
    public IReadOnlyList<string> Databases { get; init; } = [];

    public string Does { get; init; } = "";

    /// <summary>Sizes by the names of the condition language: <c>db_vcpu</c>.</summary>
    public IReadOnlyDictionary<string, double> Sizes { get; init; } = new Dictionary<string, double>();

    /// <summary>Where it stands, the first mention in front.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];
}
