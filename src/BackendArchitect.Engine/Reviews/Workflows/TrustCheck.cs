using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Workflows;

/// <summary>Whose code runs with whose rights: W01 actions of others by a name that can move, W02 a stranger's code with the repository's secrets, W03 a stranger's words in a script.</summary>
internal static partial class TrustCheck
{
    /// <summary>Whoever can change these can change the runner as well, or runs the cloud that is deployed to.</summary>
    private static readonly string[] Owners = ["actions", "github", "aws-actions", "google-github-actions", "azure"];

    private static readonly string[] Privileged = ["pull_request_target", "workflow_run"];

    public static IEnumerable<Remark> Of(Workflow workflow) => [.. Moving(workflow), .. Strangers(workflow), .. Words(workflow)];

    private static IEnumerable<Remark> Moving(Workflow workflow)
    {
        foreach (var uses in workflow.Steps.Select(pair => pair.Step["uses"]).Concat(workflow.Jobs.Select(job => job.Value["uses"])).OfType<DataNode>())
        {
            if (uses.Text is { } text && !text.StartsWith('.') && !text.StartsWith("docker://", StringComparison.Ordinal) && text.Split('@') is [var action, var version] && !Owners.Contains(action.Split('/')[0].ToLowerInvariant()) && !Commit().IsMatch(version) && !version.StartsWith("${{", StringComparison.Ordinal))
            {
                yield return workflow.Remark("W01", uses, ("action", action), ("version", version));
            }
        }
    }

    private static IEnumerable<Remark> Strangers(Workflow workflow)
    {
        if (!workflow.Triggers.Any(Privileged.Contains))
        {
            yield break;
        }

        foreach (var (_, step) in workflow.Steps)
        {
            if (step["uses"]?.Text?.StartsWith("actions/checkout", StringComparison.OrdinalIgnoreCase) == true && step["with"]?["ref"] is { Text: { } taken } head && Head().IsMatch(taken))
            {
                yield return workflow.Remark("W02", head, ("trigger", workflow.Triggers.First(Privileged.Contains)));
            }
        }
    }

    private static IEnumerable<Remark> Words(Workflow workflow)
    {
        foreach (var (_, step) in workflow.Steps)
        {
            foreach (var script in new[] { step["run"], step["uses"]?.Text?.StartsWith("actions/github-script", StringComparison.OrdinalIgnoreCase) == true ? step["with"]?["script"] : null }.OfType<DataNode>())
            {
                if (Injected().Match(script.Text ?? "") is { Success: true } match)
                {
                    // The expression stands in a block: its own line is looked for from where the block begins.
                    var line = Enumerable.Range(script.Line, Math.Min(400, Math.Max(1, workflow.File.Lines.Count - script.Line + 1))).FirstOrDefault(at => workflow.File.Lines[at - 1].Contains(match.Value, StringComparison.Ordinal), script.Line);
                    var column = Math.Max(0, workflow.File.Lines[line - 1].IndexOf(match.Value, StringComparison.Ordinal)) + 1;
                    yield return workflow.Remark("W03", script, ("expression", match.Groups["name"].Value)) with { Place = new Place(workflow.File.Path, line, column, script.JsonPointer), Evidence = workflow.File.Quote(line) };
                }
            }
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{40}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Commit();

    [GeneratedRegex(@"github\.event\.pull_request\.head|github\.head_ref|github\.event\.workflow_run\.head", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Head();

    [GeneratedRegex(@"\$\{\{[^}]*?(?<name>github\.head_ref|github\.event\.(?:issue\.(?:title|body)|pull_request\.(?:title|body|head\.(?:ref|label|repo\.default_branch))|comment\.body|review\.body|review_comment\.body|discussion\.(?:title|body)|head_commit\.(?:message|author\.(?:name|email))|commits\S*?\.(?:message|author\.(?:name|email))|workflow_run\.(?:head_branch|head_commit\.message|display_title)|pages\S*?\.page_name))[^}]*\}\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Injected();
}
