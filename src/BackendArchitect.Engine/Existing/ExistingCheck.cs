using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Rules;

namespace BackendArchitect.Engine.Existing;

/// <summary>Runs the red flags over the system that is there, and holds its versions against their support.</summary>
public static class ExistingCheck
{
    private static readonly string[] Order = ["critical", "high", "medium", "info"];

    /// <param name="stated">What is known besides the files: team, load, targets.</param>
    /// <param name="today">The day support ends are held against.</param>
    /// <returns>Worst first.</returns>
    public static IReadOnlyList<ExistingFinding> Of(ExistingSystem system, KnowledgeBase knowledge, Ledger stated, DateOnly today) =>
        [.. Ended(system, knowledge, today).Concat(Shape(system, knowledge, stated)).OrderBy(finding => Array.IndexOf(Order, finding.Severity)).ThenBy(finding => finding.Id, StringComparer.Ordinal)];

    /// <summary>What the files leave open, each with what would decide it.</summary>
    public static IReadOnlyList<OpenPoint> Ask(ExistingSystem system)
    {
        var open = new List<OpenPoint>();
        var local = system.Parts.Where(part => part.IsLocal && part.Replicas is null && part.Kind is PartKind.Store or PartKind.Queue).Select(part => part.Name).ToList();
        if (local.Count > 0)
        {
            open.Add(new OpenPoint("existing-instances", $"{Listed(local)}: one container each in the compose file; how many run in production cannot be told from it.", "The Kubernetes manifests or Terraform of production."));
        }

        var unsaid = system.Parts.Where(part => part.Kind == PartKind.Store && system.Links.Where(link => link.To == part.Id && link.Database is null && system.Part(link.From)?.Kind is PartKind.Service or PartKind.Worker)
            .Select(link => system.Part(link.From)!.Release).Distinct().Count() > 1).Select(part => part.Name).ToList();
        if (unsaid.Count > 0)
        {
            open.Add(new OpenPoint("existing-databases", $"Several services use {Listed(unsaid)}; whether they share tables cannot be told, the files do not name the database of each.", "The connection strings without their secrets, or the schema with its owners."));
        }

        if (system.Unmet.Count > 0)
        {
            open.Add(new OpenPoint("existing-outside", $"Settings name hosts that no file defines: {Listed([.. system.Unmet.Select(unmet => $"{unmet.Host} ({unmet.Place})")])}. Whether they are parts of yours or systems of others cannot be told.", "The files that define them, or whose they are."));
        }

        if (!system.Parts.Any(part => part.Kind == PartKind.Cache))
        {
            open.Add(new OpenPoint("existing-cache", "No file shows a shared cache. That there is none cannot be told from it.", "Say whether there is one, and where it is defined."));
        }

        if (!system.Parts.Any(part => part.Kind == PartKind.Queue))
        {
            open.Add(new OpenPoint("existing-queue", "No file shows a queue. That there is none cannot be told from it.", "Say whether work is put off anywhere, and how."));
        }

        return open;
    }

    private static IEnumerable<ExistingFinding> Ended(ExistingSystem system, KnowledgeBase knowledge, DateOnly today)
    {
        var rule = knowledge.Rules.First(known => known.Id == "RF10");
        foreach (var (part, end) in ExistingVersions.Ending(system, knowledge, today))
        {
            var has = end.Stage == Watch.SupportStage.Ended;
            yield return new ExistingFinding(
                "RF10", has ? "Past its support" : "Support ends soon", has ? "high" : "medium",
                $"{part.Name} runs {end.Used.Name} {part.Version}: support of {end.Used.Line} {(has ? "ended" : "ends")}{(end.On is { } on ? $" on {on:yyyy-MM-dd}" : "")}.",
                rule.Because, end.Next is { } next ? $"Go to {end.Used.Name} {next.Line}." : rule.Do, part.Places, end.Source is { } source ? [source] : rule.Sources);
        }

        foreach (var (part, table) in ExistingVersions.Ancient(system, knowledge))
        {
            yield return new ExistingFinding(
                "RF10", "Past its support", "high", $"{part.Name} runs {table.Name} {part.Version}, which is older than {table.Lines[^1].Line}, the oldest line in the table of {table.Taken:yyyy-MM-dd}.",
                rule.Because, rule.Do, part.Places, table.Sources.Count > 0 ? table.Sources : rule.Sources);
        }
    }

    private static IEnumerable<ExistingFinding> Shape(ExistingSystem system, KnowledgeBase knowledge, Ledger stated)
    {
        if (system.Parts.Count == 0)
        {
            yield break;
        }

        // What depends on the brief alone is said about the brief; here only what the files show.
        var shown = knowledge.Rules.Where(rule => rule.Id is "RF02" or "RF03" or "RF05" or "RF06" or "RF11" or "RF13").ToList();
        foreach (var finding in RuleChecker.Check(shown, ExistingModel.Of(system), stated))
        {
            var named = Named(system, finding.Says);
            var ids = named.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
            var links = system.Links.Where(link => finding.Id is "RF11" ? ids.Contains(link.To) && link.Database is not null : ids.Contains(link.From) && ids.Contains(link.To)).Select(link => link.Place);
            var places = named.SelectMany(part => part.Places.Take(1)).Concat(links).Distinct().Take(10).ToList();
            if (places.Count == 0)
            {
                places = [.. system.Parts.Where(part => part.Kind == PartKind.Service).SelectMany(part => part.Places.Take(1)).Take(10)];
            }

            yield return new ExistingFinding(finding.Id, finding.Title, finding.Severity, finding.Says, finding.Because, finding.Do, places, finding.Sources);
        }
    }

    /// <summary>Parts a sentence names, longer names first: "orders db" does not name "orders".</summary>
    private static List<ExistingPart> Named(ExistingSystem system, string sentence)
    {
        var named = new HashSet<ExistingPart>();
        foreach (var part in system.Parts.OrderByDescending(part => part.Name.Length).Where(part => part.Name.Length > 0))
        {
            if (sentence.Contains(part.Name, StringComparison.Ordinal))
            {
                named.Add(part);
                sentence = sentence.Replace(part.Name, "|", StringComparison.Ordinal);
            }
        }

        return [.. system.Parts.Where(named.Contains)];
    }

    private static string Listed(List<string> names) => names.Count > 4 ? $"{string.Join(", ", names.Take(4))} and {names.Count - 4} more" : string.Join(", ", names);
}
