using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Workflows;

/// <summary>What a run may do: W04 everything, W05 whatever the repository allows, W07 secrets in the log, W08 keys that never expire, W13 runners of one's own for strangers.</summary>
internal static partial class RightsCheck
{
    private static readonly (string Key, string What)[] Keys = [("aws-access-key-id", "an AWS access key"), ("aws-secret-access-key", "an AWS access key"), ("credentials_json", "a Google service account key"), ("creds", "an Azure service principal's secret")];

    public static IEnumerable<Remark> Of(Workflow workflow) => [.. Granted(workflow), .. Shown(workflow), .. Kept(workflow), .. Runners(workflow)];

    private static IEnumerable<Remark> Granted(Workflow workflow)
    {
        foreach (var permissions in workflow.Jobs.Select(job => job.Value["permissions"]).Prepend(workflow.Root["permissions"]).OfType<DataNode>())
        {
            if (permissions.Text == "write-all")
            {
                yield return workflow.Remark("W04", permissions);
            }
        }

        if (workflow.Root["permissions"] is null && workflow.Jobs.Any(job => job.Value["permissions"] is null))
        {
            var jobs = (workflow.Root as DataNode.Map)!.EntryOf("jobs")!.Key;
            yield return workflow.Remark("W05", jobs) with { Fix = jobs.Column == 1 ? [Edit.Insert(jobs.Line, 1, "permissions:\n  contents: read\n\n")] : null };
        }
    }

    private static IEnumerable<Remark> Shown(Workflow workflow) => workflow.Steps.Select(pair => pair.Step["run"]).OfType<DataNode>()
        .Where(run => Echo().IsMatch(run.Text ?? ""))
        .Select(run => workflow.Remark("W07", run));

    private static IEnumerable<Remark> Kept(Workflow workflow)
    {
        foreach (var (_, step) in workflow.Steps)
        {
            var key = Keys.FirstOrDefault(known => step["with"]?[known.Key]?.Text?.Contains("secrets.", StringComparison.Ordinal) == true && (known.Key != "creds" || step["uses"]?.Text?.StartsWith("azure/login", StringComparison.OrdinalIgnoreCase) == true));
            if (key.Key is not null)
            {
                yield return workflow.Remark("W08", step["with"]![key.Key]!, ("what", key.What));
            }
        }
    }

    private static IEnumerable<Remark> Runners(Workflow workflow) => !workflow.Triggers.Any(trigger => trigger is "pull_request" or "pull_request_target") ? [] : workflow.Jobs
        .Select(job => job.Value["runs-on"]).OfType<DataNode>()
        .Where(runner => runner.Text == "self-hosted" || runner.All.Any(label => label.Text == "self-hosted"))
        .Take(1)
        .Select(runner => workflow.Remark("W13", runner));

    [GeneratedRegex(@"\becho\b[^\n|>]*\$\{\{\s*secrets\.[^}]+\}\}[^\n|>]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Echo();
}
