using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Workflows;

/// <summary>Whether it still works and ends: W06 no end, W09 commands that are gone, W10 runners that are gone, W11 actions that are gone, W12 tests that may fail, W14 deployments that overtake each other.</summary>
internal static partial class HealthCheck
{
    private static readonly Dictionary<string, string> Runners = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ubuntu-16.04"] = "2021-09-20", ["ubuntu-18.04"] = "2023-04-03", ["ubuntu-20.04"] = "2025-04-15", ["windows-2016"] = "2022-04-01", ["windows-2019"] = "2025-06-30", ["macos-10.15"] = "2022-12-01", ["macos-11"] = "2024-06-28", ["macos-12"] = "2024-12-03", ["macos-13"] = "2025-12-04",
    };

    private static readonly Dictionary<string, string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["actions/upload-artifact@v1"] = "2024-06-30", ["actions/upload-artifact@v2"] = "2024-06-30", ["actions/upload-artifact@v3"] = "2025-01-30", ["actions/download-artifact@v1"] = "2024-06-30", ["actions/download-artifact@v2"] = "2024-06-30", ["actions/download-artifact@v3"] = "2025-01-30",
        ["actions/cache@v1"] = "2025-03-01", ["actions/cache@v2"] = "2025-03-01", ["github/codeql-action/init@v1"] = "2023-01-18", ["github/codeql-action/init@v2"] = "2025-01-10", ["github/codeql-action/analyze@v2"] = "2025-01-10",
    };

    public static IEnumerable<Remark> Of(Workflow workflow) => [.. Ends(workflow), .. Commands(workflow), .. Images(workflow), .. Versions(workflow), .. Tests(workflow), .. Deploys(workflow)];

    private static IEnumerable<Remark> Ends(Workflow workflow)
    {
        DataNode.Entry[] open = [.. workflow.Jobs.Where(job => job.Value["steps"] is not null && job.Value["timeout-minutes"] is null && (job.Value["steps"]?.All ?? []).Any(step => step["timeout-minutes"] is null))];
        return open.Length == 0 ? [] : [workflow.Remark("W06", open[0].Key, ("jobs", string.Join(", ", open.Take(6).Select(job => job.Name)) + (open.Length > 6 ? $" and {open.Length - 6} more" : ""))) with { Also = [.. open[1..].Select(job => job.Key.At(workflow.File.Path))] }];
    }

    private static IEnumerable<Remark> Commands(Workflow workflow) => workflow.Steps.Select(pair => pair.Step["run"]).OfType<DataNode>()
        .Select(run => (Run: run, Match: Gone().Match(run.Text ?? ""))).Where(pair => pair.Match.Success)
        .Select(pair => workflow.Remark("W09", pair.Run, ("command", pair.Match.Groups["name"].Value)));

    private static IEnumerable<Remark> Images(Workflow workflow) => workflow.Jobs
        .SelectMany(job => (DataNode?[])[job.Value["runs-on"], .. job.Value["runs-on"]?.All ?? [], .. (job.Value["strategy"]?["matrix"]?.Entries ?? []).SelectMany(axis => axis.Value.All)]).OfType<DataNode>()
        .Where(runner => runner.Text is { } name && Runners.ContainsKey(name))
        .Select(runner => workflow.Remark("W10", runner, ("runner", runner.Text!), ("day", Runners[runner.Text!])));

    private static IEnumerable<Remark> Versions(Workflow workflow) => workflow.Steps.Select(pair => pair.Step["uses"]).OfType<DataNode>()
        .Select(uses => (Uses: uses, Name: Minor().Replace(uses.Text ?? "", "$1")))
        .Where(pair => Actions.ContainsKey(pair.Name))
        .Select(pair => workflow.Remark("W11", pair.Uses, ("action", pair.Uses.Text!), ("day", Actions[pair.Name])));

    private static IEnumerable<Remark> Tests(Workflow workflow)
    {
        foreach (var (_, step) in workflow.Steps)
        {
            if (step["continue-on-error"] is { IsTrue: true } goes && TestCommand().IsMatch(step["run"]?.Text ?? ""))
            {
                yield return workflow.Remark("W12", goes);
            }
        }
    }

    private static IEnumerable<Remark> Deploys(Workflow workflow) => workflow.Root["concurrency"] is not null || !workflow.Triggers.Contains("push") ? [] : workflow.Jobs
        .Where(job => job.Value["environment"] is not null && job.Value["concurrency"] is null)
        .Take(1)
        .Select(job => workflow.Remark("W14", job.Key, ("job", job.Name)));

    [GeneratedRegex(@"::(?<name>set-output|save-state|set-env|add-path)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gone();

    [GeneratedRegex(@"^([^@]+@v\d+)(\.\d+)*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Minor();

    [GeneratedRegex(@"\b(npm|yarn|pnpm|bun)( run)? test\b|\bdotnet test\b|\bpytest\b|\bgo test\b|\bcargo test\b|\bmvn\b.*\b(test|verify)\b|\bgradlew?\b.*\btest\b|\brspec\b|\bphpunit\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TestCommand();
}
