using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Which worked domain a text is about, or the nouns of one that is not worked.</summary>
internal static class DomainFacts
{
    private static readonly HashSet<string> Broad = ["saas", "analytics", "payments", "chat", "news", "social-media"];

    private static readonly HashSet<string> Verbs =
        ["track", "manage", "tracks", "tracking", "managing", "manages", "handle", "handles", "handling", "register", "record", "recording", "organise", "organize", "store", "catalogue", "catalog", "administer", "monitor", "about", "plan", "for", "of", "storing", "with", "has", "have", "between", "keep", "are"];

    private static readonly HashSet<string> NotNouns =
        ["users", "user", "data", "everything", "it", "them", "things", "stuff", "web", "mobile", "security", "cost", "performance", "a", "an", "the", "we", "i", "you", "backend", "frontend", "devs", "engineers", "teams", "team", "and", "aws", "azure", "gcp", "people", "us", "logs", "latency", "reads", "writes", "android", "ios", "eu", "europe", "requests", "errors", "auth", "customers", "events", "messages", "load", "scale", "everyone"];

    public static IEnumerable<Found> Read(Passage passage)
    {
        var hits = passage.Vocabulary.Domains.In(passage.Tokens).Where(hit => IsSubject(passage, hit)).ToList();
        if (hits.Count > 0)
        {
            var hit = hits.Find(hit => !Broad.Contains(hit.Value)) is { Value: not null } special ? special : hits[0];
            return [new Found(FactIds.Domain, FactValue.Of(hit.Value), hit.From, hit.To)];
        }

        return passage.Lead.Best is Job.Design or Job.Unclear or Job.Compare or Job.Migrate ? Nouns(passage) : [];
    }

    // "take payments", "by chat", "like Slack": a feature or an aside, not what the system is.
    private static bool IsSubject(Passage passage, PhraseHit<string> hit)
    {
        var before = passage.Word(hit.From - 1);
        var feature = before is "take" or "accept" or "process" or "handle" or "collect" or "online" or "card" or "do" or "with" or "via" or "by" or "good" or "bad" or "great" or "any" or "no" or "not" or "latest"
            && hit.Value is "payments" or "chat" or "news" or "analytics" or "booking" or "logistics";
        var aside = passage.Word(hit.To) is "team" or "room" or "channel" && hit.To - hit.From == 1 && hit.Value is "chat" or "analytics";
        var alone = hit.To - hit.From == 1 && passage.Word(hit.From) is "news" && (before is "the" or "good" or "bad" or "any");
        var listed = hit.To - hit.From == 1 && hit.Value is "payments" or "chat" or "news" or "analytics" or "booking" or "logistics" && passage.Lead.Best is not (Job.Design or Job.Unclear)
            && (before is "," or "and" || passage.Word(hit.To) is "," or "and" || passage.Before(hit.From, 4).Any(word => word is "out" or "extract" or "split" or "separate") || (passage.Word(hit.To) is "part" or "module" or "domain" or "code" or "logic"));
        var kind = (passage.Word(hit.From) is "time" && passage.Word(hit.From + 1) is "series") || (passage.Word(hit.From) is "erp" or "crm" && before is "our" or "my" or "the" or "from" or "old") || before is "double" or "duplicate";
        return !kind && !listed && !feature && !aside && !alone && !Negation.Covers(passage, hit.From, hit.To);
    }

    // "track vineyards, barrels and tastings": a list of single words after a verb of keeping.
    private static IEnumerable<Found> Nouns(Passage passage)
    {
        for (var at = 0; at < passage.Tokens.Count; at++)
        {
            if (!Verbs.Contains(passage.Word(at)))
            {
                continue;
            }

            var start = at + 1 + (passage.Word(at + 1) is "our" or "the" or "their" or "all" || (passage.Word(at) is "track" && passage.Word(at + 1) is "of") ? 1 : 0);
            if (List(passage, start) is { } list && IsAboutThings(passage, at, list.Names.Count))
            {
                return [new Found(FactIds.Nouns, FactValue.Of(list.Names), start, list.To)];
            }
        }

        return [];
    }

    private static (List<string> Names, int To)? List(Passage passage, int start)
    {
        var names = new List<string>();
        var at = start;
        while (IsNoun(passage, at))
        {
            var words = IsNoun(passage, at + 1) && IsEnd(passage, at + 2) ? 2 : 1;
            names.Add(string.Join(' ', Enumerable.Range(at, words).Select(passage.Word)));
            at += words;
            var next = at + (passage.Word(at) is "," && passage.Word(at + 1) is "and" or "or" ? 2 : passage.Word(at) is "," or "and" or "&" ? 1 : 0);
            if (next == at || !IsNoun(passage, next) || !(IsEnd(passage, next + 1) || (IsNoun(passage, next + 1) && IsEnd(passage, next + 2))))
            {
                break;
            }

            at = next;
        }

        return names.Count >= 2 ? (names, at) : null;
    }

    private static bool IsNoun(Passage passage, int at) =>
        at < passage.Tokens.Count && passage.Tokens[at].Kind == TokenKind.Word && passage.Word(at).Length > 2 && char.IsLetter(passage.Word(at)[0])
        && !NotNouns.Contains(passage.Word(at)) && passage.Vocabulary.Technologies.At(passage.Tokens, at) is null && passage.Vocabulary.Topics.At(passage.Tokens, at) is null
        && !Quantities.NumberWords.Small.ContainsKey(passage.Word(at));

    private static bool IsEnd(Passage passage, int at) =>
        passage.IsBreak(at) || passage.Word(at) is "," or "and" or "&" or "for" or "in" or "of" or "with" or "at" or "on" or ")" or "to" or "from" or "across";

    // Weak words ("for", "of") need a longer list, and every name after them a plural, to be trusted.
    private static bool IsAboutThings(Passage passage, int verb, int names) =>
        passage.Word(verb) is not ("for" or "of" or "about" or "with" or "has" or "have" or "between" or "keep" or "store" or "plan" or "handle" or "are") || (names >= 3 && passage.Lead.Best is Job.Design && passage.Word(verb) is "about" or "has" or "have" or "store" or "handle" or "plan" or "with");
}
