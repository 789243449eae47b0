using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Workflows;

/// <summary>Reads workflows of GitHub Actions.</summary>
public sealed class WorkflowReviewer : Reviewer
{
    public override string Format => "workflow";

    public override bool Reads(ReviewFile file) => file.IsDataFile && file.Root is DataNode.Map root && root["jobs"] is DataNode.Map jobs && root.EntryOf("on") is not null
        && jobs.Entries.Any(job => job.Value["runs-on"] is not null || job.Value["uses"] is not null || job.Value["steps"] is not null);

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope)
    {
        var workflow = new Workflow(file);
        return [.. TrustCheck.Of(workflow), .. RightsCheck.Of(workflow), .. HealthCheck.Of(workflow)];
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file)
    {
        if (file.Data.Problem is { } problem)
        {
            yield return new UnreadFile(file.At(file.Data.Line), $"{problem} What stands before it was reviewed.");
        }
    }
}
