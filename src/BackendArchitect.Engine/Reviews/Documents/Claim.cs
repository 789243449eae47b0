using BackendArchitect.Engine.Reading;
using BackendArchitect.Engine.Reviews.Descriptions;

namespace BackendArchitect.Engine.Reviews.Documents;

/// <summary>Whether a sentence plainly says that something is not there. "No backups older than a month are kept" and "without a ledger we would guess" do not.</summary>
internal static class Claim
{
    private const int Sentence = 60;

    // Wishes, conditions, the past, and places that are not production.
    private static readonly HashSet<string> Hearsay =
        ["if", "unless", "would", "could", "should", "must", "shall", "may", "might", "can", "cannot", "can't", "when", "whenever", "while", "until", "before", "after", "suppose", "imagine", "example", "need", "needs", "needed", "require", "requires", "required", "necessary",
            "previously", "formerly", "historically", "used", "was", "were", "wasn't", "weren't", "had", "alternative", "option", "risk", "avoid", "avoids", "reject", "rejected", "otherwise", "prevent", "prevents", "ensure", "ensures", "forbidden", "acceptable", "unacceptable", "legacy", "old", "competitor", "competitors",
            "dev", "development", "staging", "test", "tests", "testing", "local", "locally", "laptop", "sandbox", "demo", "prototype", "preview", "ci", "experiment", "temporary", "cache", "caches", "checklist", "question", "unlike", "against", "typical", "typically", "many", "often", "teams", "people", "nobody"];

    private static readonly HashSet<string> Omits = ["skip", "skips", "without", "lack", "lacks", "missing", "forget", "omit", "ignore", "drop", "remove", "avoid", "w/o"];

    private static readonly HashSet<string> Not = ["not", "don't", "never", "no", "cannot", "can't", "nobody", "nothing", "doesn't", "isn't", "won't", "didn't", "aren't"];

    private static readonly HashSet<string> Ends = [",", ")", "and", "or", "nor", "but", "yet", "so", "because", "at", "exist", "exists", "whatsoever", "either", "today", "currently", "now", "here", "&", "/"];

    private static readonly HashSet<string> Gone = ["missing", "absent", "disabled", "skipped", "unchecked", "unverified", "ignored", "off", "none"];

    private static readonly HashSet<string> Undone =
        ["checked", "verified", "validated", "taken", "made", "there", "implemented", "available", "configured", "enabled", "tested", "done", "restored", "kept", "performed", "signed", "encrypted", "monitored", "present", "used", "supported", "idempotent", "set"];

    public static bool IsPlain(Passage passage, CheckMention mention) =>
        !passage.InQuestion(mention.From)
        && !IsHearsay(passage, mention)
        && !IsDoubleNegation(passage, mention.From)
        && (mention.ByPhrase || EndsAt(passage, mention.To) && !OpensWithWithout(passage, mention.From) || IsSaidAfter(passage, mention.To));

    private static bool IsHearsay(Passage passage, CheckMention mention) =>
        passage.Before(mention.From, Sentence).Concat(passage.After(mention.To, Sentence).TakeWhile(word => word is not ",")).Any(Hearsay.Contains);

    private static bool IsDoubleNegation(Passage passage, int from)
    {
        for (var at = from - 1; at >= from - 6 && !passage.IsBreak(at) && passage.Word(at) is not ","; at--)
        {
            if (Omits.Contains(passage.Word(at)) && passage.Before(at, 5).Any(Not.Contains))
            {
                return true;
            }
        }

        return false;
    }

    // "Without idempotency keys, retries charge twice": a truth about the world.
    private static bool OpensWithWithout(Passage passage, int from)
    {
        var at = from - 1;
        while (!passage.IsBreak(at) && from - at < Sentence && passage.Word(at) is not "without")
        {
            at--;
        }

        return passage.Word(at) is "without" && passage.IsBreak(at - 1);
    }

    private static bool EndsAt(Passage passage, int to) =>
        passage.IsBreak(to)
        || Ends.Contains(passage.Word(to))
        || passage.Word(to) is "in" && passage.Word(to + 1) is "place" or "production"
        || passage.Word(to) is "of" or "for" && passage.After(to + 1, 3).SkipWhile(word => word is "the" or "our" or "production").FirstOrDefault() is "database" or "databases" or "db" or "postgres" or "mysql" or "mongodb" or "charges" or "payments";

    private static bool IsSaidAfter(Passage passage, int to)
    {
        var at = to + 1;
        if (passage.Word(to) is ":" or "=")
        {
            return (Gone.Contains(passage.Word(at)) || passage.Word(at) is "no" or "later" or "todo") && EndsAt(passage, at + 1);
        }

        if (passage.Word(to) is not ("is" or "are" or "aren't" or "isn't"))
        {
            return false;
        }

        at += passage.Word(at) is "still" or "currently" ? 1 : 0;
        var denied = passage.Word(to) is "aren't" or "isn't";
        (denied, at) = passage.Word(at) is "not" or "never" ? (true, at + 1) : (denied, at);
        return denied
            ? Undone.Contains(passage.Word(at)) && EndsAt(passage, at + 1) || passage.Word(at) is "in" && passage.Word(at + 1) is "place"
            : Gone.Contains(passage.Word(at)) && EndsAt(passage, at + 1);
    }
}
