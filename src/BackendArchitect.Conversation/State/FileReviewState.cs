using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Conversation.State;

/// <summary>Files that were reviewed here last, and what the next look at them is held against. The files themselves are not kept.</summary>
/// <param name="Findings">Those of the last look, most worth doing first; at most <see cref="Most"/>.</param>
/// <param name="Shown">How many kinds of finding were shown so far.</param>
/// <param name="Page">The whole review as a page.</param>
/// <param name="Patch">The mechanical mends; null when there are none.</param>
public sealed record FileReviewState(ImmutableList<KnownFinding> Findings, int Shown, FileRef Page, FileRef Sarif, FileRef? Patch, ReviewBaseline Baseline)
{
    /// <summary>More is in the page; a thread does not page through them.</summary>
    public const int Most = 400;

    /// <summary>The findings of one rule belong together: one line says them all.</summary>
    public IEnumerable<IGrouping<string, KnownFinding>> Kinds => Findings.GroupBy(finding => finding.Rule);
}
