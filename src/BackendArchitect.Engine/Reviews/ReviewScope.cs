using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Reviews;

/// <summary>What a reviewer may know beside the file itself.</summary>
/// <param name="Files">All files of the review, the one under review included.</param>
/// <param name="Today">The day support ends are held against.</param>
public sealed record ReviewScope(IReadOnlyList<ReviewFile> Files, KnowledgeBase Knowledge, DateOnly Today)
{
    /// <summary>Older versions of some of the files; empty when nobody handed any in.</summary>
    public IReadOnlyList<ReviewFile> Before { get; init; } = [];
}
