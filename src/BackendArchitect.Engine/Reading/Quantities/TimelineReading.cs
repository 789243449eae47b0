using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>How long until launch. Ages, retention, growth and history are times too, but no timeline.</summary>
internal static class TimelineReading
{
    private static readonly HashSet<string> Launch =
        ["live", "launch", "launching", "launched", "ship", "shipping", "ready", "release", "released", "deadline", "deliver", "delivered", "delivery", "done", "finish", "finished", "production", "timeline", "timeframe", "due", "mvp", "go-live", "start", "market", "runway", "prod", "out", "need", "must", "build", "time", "running", "pilot", "online", "complete", "want", "got", "have", "customers", "release"];

    private static readonly HashSet<string> Never =
        ["ago", "old", "experience", "keep", "store", "retain", "retention", "history", "archive", "every", "last", "past", "previous", "review", "revisit", "since", "grow", "growth", "double", "expect", "triple", "reach", "per", "each", "kept", "stored", "after", "older", "trial", "onboard", "onboarding", "takes", "took", "uptime", "warranty", "logs", "backups", "users", "traffic", "x"];

    public static IReadOnlyList<Found>? Read(Passage passage, Quantity quantity)
    {
        var word = passage.Word(quantity.To);
        if (!UnitWords.Seconds.TryGetValue(word, out var seconds) || seconds < 86400 || word is "d" or "w" or "y")
        {
            return null;
        }

        var end = quantity.To + 1;
        return IsLaunch(passage, quantity.From, end)
            ? [new Found(FactIds.Timeline, Months(quantity, seconds), quantity.From, end)]
            : [];
    }

    /// <summary>Whether a time that stands here is the time to launch.</summary>
    public static bool IsLaunch(Passage passage, int from, int end)
    {
        var before = passage.Before(from, 7).TakeWhile(word => word is not ",").ToList();
        var after = passage.After(end, 4).TakeWhile(word => word is not ",").ToList();
        var launches = before.Take(2).Any(word => word is "ends" or "expires") || before.Any(Launch.Contains) || (after.FirstOrDefault() is "to" or "until" or "till" or "for" or "from" or "before" && after.Any(word => Launch.Contains(word) || word is "now"))
            || after.FirstOrDefault() is "deadline" or "timeline" or "timeframe" or "runway" or "max";
        var firmly = before.Any(word => word is "live" or "launch" or "ship" or "deadline" or "ready" or "timeline" or "mvp");
        if (before.Take(4).Concat(after.Take(2)).Any(Never.Contains) && !firmly)
        {
            return false;
        }

        if (before.Contains("contract") && !(before.Take(2).Any(word => word is "ends" or "expires") && passage.Lead[Briefs.Job.Migrate] > 0))
        {
            return false;
        }

        if (before.FirstOrDefault() is "first" || (before.Take(4).Contains("next") && passage.Lead.Best is not (Job.Migrate or Job.Design)))
        {
            return false;
        }

        var whole = before.Count == 0 && passage.ClauseEnd(end) == end && passage.Tokens.Count > end - from && passage.Lead[Briefs.Job.Diagnose] <= 0;
        var alone = passage.ClauseEnd(end) == end && before.Count <= 2 && (before.FirstOrDefault() is "in" or "within");
        return launches || alone || whole || (before.FirstOrDefault() is "in" or "within" && passage.Before(from, 14).Any(word => word is "launch" or "live" or "mvp" or "ship" or "build" or "deadline" or "ready"));
    }

    /// <summary>Months of a span: a week is 12/52 of one.</summary>
    public static FactValue Months(Quantity quantity, double seconds)
    {
        var factor = seconds switch
        {
            86400 => 12 / 365.0,
            604800 => 12 / 52.0,
            _ => seconds / UnitWords.Month,
        };
        return FactValue.Of(Math.Round(quantity.Value * factor, 2), quantity.Low is { } low ? Math.Round(low * factor, 2) : null);
    }
}
