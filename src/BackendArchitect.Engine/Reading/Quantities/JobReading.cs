using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>"exports run for 40 minutes": how long one piece of background work takes.</summary>
internal static class JobReading
{
    private static readonly HashSet<string> Work =
        ["job", "jobs", "batch", "batches", "task", "tasks", "export", "exports", "report", "reports", "rendering", "renders", "transcoding", "transcode", "import", "imports", "training", "workflow", "workflows", "calculation", "calculations", "simulation", "simulations"];

    private static readonly HashSet<string> Lasting = ["take", "takes", "run", "runs", "running", "last", "lasts", "lasting", "long", "of", "up", "for", "need", "needs", "than"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        var word = passage.Word(quantity.To);
        if (!UnitWords.Seconds.TryGetValue(word, out var seconds) || seconds is < 60 or > 86400 || quantity.EndsInM || passage.Lead.Best is Job.Diagnose or Job.Migrate or Job.Decide)
        {
            return null;
        }

        var before = passage.Before(quantity.From, 7).ToList();
        var after = passage.After(quantity.To + 1, 3).ToList();
        var lasting = before.Take(3).Any(Lasting.Contains) || after.FirstOrDefault() is "long" or "each" || after.Any(Work.Contains);
        var repeated = before.Take(2).Any(near => near is "every" or "each" or "per" or "within" or "after");
        return lasting && !repeated && (before.Any(Work.Contains) || after.Any(Work.Contains))
            ? [new Found(FactIds.JobDuration, FactValue.Of(quantity.Plain * seconds / 60, quantity.Low * seconds / 60), quantity.From, quantity.To + 1)]
            : null;
    }
}
