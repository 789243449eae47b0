using BackendArchitect.Engine.Reading;
using BackendArchitect.Engine.Reading.Facts;

namespace BackendArchitect.Engine.Reviews.Descriptions;

/// <summary>Whether a description says that something is not there: "no ledger", "webhook signatures are not checked", "reconciliation: later".</summary>
internal static class Denial
{
    private const int Far = 4;

    private static readonly HashSet<string> Before =
        ["lack", "lacks", "lacking", "missing", "skip", "skips", "skipped", "forgot", "forget", "todo", "omit", "omitted", "ignore", "ignores", "ignored", "without", "zero", "w/o", "yet", "avoid", "avoids", "avoided", "avoiding"];

    private static readonly HashSet<string> After =
        ["missing", "absent", "lacking", "todo", "tbd", "later", "skipped", "planned", "none", "disabled", "off", "unchecked", "unverified", "ignored", "pending"];

    private static readonly HashSet<string> Joints = [",", "and", "or", "nor", "no", "not", "a", "an", "any", "the", "&", "/", "also", "even"];

    private static readonly HashSet<string> OwnVerbs = ["is", "are", "was", "were", "exists", "exist", "work", "works", "has", "have", "in", "runs", "run"];

    public static bool Covers(Passage passage, int from, int to) =>
        Negation.Covers(passage, from, to)
        || passage.HasBefore(from, Far, Before) && !passage.Before(from, Far).Contains("not")
        || IsDeniedAfter(passage, to);

    /// <summary>"no key, ledger or reconciliation": what is said of the first of a list is said of all.</summary>
    public static IReadOnlyList<CheckMention> Spread(Passage passage, IReadOnlyList<CheckMention> mentions)
    {
        var spread = mentions.OrderBy(mention => mention.From).ThenByDescending(mention => mention.To).ToList();
        for (var at = 1; at < spread.Count; at++)
        {
            var before = spread.Take(at).LastOrDefault(mention => mention.To <= spread[at].From);
            if (before is { Denied: true } && !spread[at].Denied && IsJoined(passage, before.To, spread[at]))
            {
                spread[at] = spread[at] with { Denied = true };
            }
        }

        return spread;
    }

    private static bool IsJoined(Passage passage, int end, CheckMention next) =>
        next.From > end
        && Enumerable.Range(end, next.From - end).All(at => Joints.Contains(passage.Word(at)))
        && !OwnVerbs.Contains(passage.Word(next.To));

    private static bool IsDeniedAfter(Passage passage, int to)
    {
        var words = passage.After(to, Far).TakeWhile(word => word is not "," and not "but" and not "and").ToList();
        return words.Any(After.Contains)
            || words.Any(word => word is "not" or "aren't" or "isn't" or "never" or "don't" or "doesn't" or "no")
                && !words.Contains("only")
                && (words[0] is "is" or "are" or "was" or "were" or "do" or "does" or ":" or "not" or "aren't" or "isn't" or "never" or "have" or "has" or "=" or "?" or "(");
    }
}
