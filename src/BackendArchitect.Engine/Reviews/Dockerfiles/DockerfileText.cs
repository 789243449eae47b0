using System.Runtime.CompilerServices;

namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>A Dockerfile or Containerfile.</summary>
/// <param name="Arguments">ARG before the first FROM, with its default.</param>
/// <param name="Stages">In the order of the file; the last one is the image, unless a target is named.</param>
/// <param name="Problems">What could not be read; the rest was.</param>
public sealed record DockerfileText(ReviewFile File, IReadOnlyList<DockerInstruction> Arguments, IReadOnlyList<DockerStage> Stages, IReadOnlyList<UnreadFile> Problems)
{
    private static readonly ConditionalWeakTable<ReviewFile, DockerfileText> Known = [];

    /// <summary>By its name.</summary>
    public static bool Is(ReviewFile file)
    {
        var name = file.Name.ToLowerInvariant();
        return name is "dockerfile" or "containerfile" || name.EndsWith(".dockerfile", StringComparison.Ordinal) || name.EndsWith("-dockerfile", StringComparison.Ordinal)
            || ((name.StartsWith("dockerfile.", StringComparison.Ordinal) || name.StartsWith("containerfile.", StringComparison.Ordinal) || name.StartsWith("dockerfile-", StringComparison.Ordinal)) && !name.EndsWith("ignore", StringComparison.Ordinal) && !name.EndsWith(".md", StringComparison.Ordinal));
    }

    /// <summary>Reads a file once.</summary>
    public static DockerfileText Read(ReviewFile file) => Known.GetValue(file, DockerfileParser.Read);

    /// <summary>What is built when no target is named; null when there is no FROM.</summary>
    public DockerStage? Final => Stages.Count > 0 ? Stages[^1] : null;
}
