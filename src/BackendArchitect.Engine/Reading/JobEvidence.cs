using System.Collections.Frozen;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Quantities;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading;

/// <summary>Single words and signs that colour a text. None settles a job by itself; together they decide where no phrase did.</summary>
internal static class JobEvidence
{
    private static readonly FrozenDictionary<string, (Job Job, double Weight)> Weights = Parse("""
        Diagnose 2.1: slow slower slowness sluggish laggy unresponsive degraded degrading crashing crashes hanging hangs freezes freezing deadlock deadlocks bottleneck oom stalls stalling flapping timeouts
        Diagnose 1.5: unavailable unreachable error errored exception weird strange lag lagging outage outages errors exceptions leak leaking spikes spiking exhausted exhausts stuck failing fails intermittent intermittently sporadic sporadically randomly suddenly unstable throttled evicts evicted evictions timeout backlog
        Diagnose 1.2: down crash crashed failed climbing drops dropping dropped broken kills complain complains complaining incident incidents jumped doubled behind saturated overloaded struggling struggles restarts restarting
        Diagnose 0.7: rollout deploy upgrade rate cpu latency memory since whenever keeps again yesterday problem wrong reports report hits logs trace p99 p95 heap disk queries
        Review 2.1: review critique feedback audit critic criticism reviewer reviewed
        Review 1.3: comments remarks inspect assess evaluate attached attach holes flaws draft opinion thoughts pasted below verdict weaknesses sanity
        Review 0.7: check look looks plan missing spec schema diagram
        Compare 1.6: versus vs against tradeoffs torn alternatives whichever
        Compare 1.0: better prefer preferable between compared cheaper suits
        Compare 0.6: than rather
        Migrate 2.1: migrate migration migrating strangler modernise modernize modernisation modernization rearchitect replatform decompose consolidate untangle
        Migrate 1.2: legacy extract split replace move moving rewrite switch port carve old gradually away retire
        Advise 1.3: how what which when explain tips advice recommend recommended suggestions should guidance why worth overkill
        Advise 0.8: best good way practice practices handle pattern strategy approach
        Decide 2.1: decided adr adrs decision decisions superseded votes voted
        Decide 1.2: settled agreed chosen approved accept accepted option record
        Manage 2.1: digest
        Manage 1.2: folder subscribe unsubscribe export
        Design 1.2: build building create creating launch launching develop developing design designing want wants planning new need needs starting start startup imagine idea
        """);

    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(
        "app", "application", "platform", "system", "backend", "shop", "store", "portal", "site", "website", "product", "tool", "saas", "service", "network", "software", "solution", "engine", "game", "marketplace");

    /// <summary>Adds what the single words say, each word once.</summary>
    public static JobScores Weigh(Passage passage)
    {
        var scores = new JobScores();
        var seen = new HashSet<string>();
        for (var at = 0; at < passage.Tokens.Count; at++)
        {
            var word = passage.Word(at);
            if (Weights.TryGetValue(word, out var weight) && seen.Add(word) && !IsRefused(passage, at))
            {
                scores.Sum(weight.Job, weight.Weight);
            }

            if (IsErrorCode(passage, at) && seen.Add("5xx"))
            {
                scores.Sum(Job.Diagnose, 1.2);
            }

            if (Kinds.Contains(word) && IsNew(passage, at) && seen.Add("kind"))
            {
                scores.Sum(Job.Design, 1);
            }
        }

        AddSigns(passage, scores);
        return scores;
    }

    private static void AddSigns(Passage passage, JobScores scores)
    {
        if (passage.Word(0) is "should" or "how" or "what" or "when" or "where" or "which" or "do" or "does" or "is" or "are" or "can" or "at")
        {
            scores.Sum(Job.Advise, 1);
        }

        if (passage.Tokens.Any(token => token.Word is "?"))
        {
            scores.Sum(Job.Advise, 0.8);
        }

        if (passage.Quantities.Any(quantity => UnitWords.Seconds.TryGetValue(passage.Word(quantity.To), out var seconds) && seconds <= 60 && !passage.Before(quantity.From, 3).Any(word => word is "under" or "below" or "<" or "within" or "every" or "rpo" or "rto")))
        {
            scores.Sum(Job.Diagnose, 0.7);
        }

        if (passage.Vocabulary.Domains.In(passage.Tokens).Any(hit => IsNew(passage, hit.From)))
        {
            scores.Sum(Job.Design, 1);
        }
    }

    private static bool IsRefused(Passage passage, int at) => passage.Before(at, 3).Any(word => word is "no" or "not" or "without" or "never" or "avoid" or "don't");

    private static bool IsErrorCode(Passage passage, int at) =>
        passage.Tokens[at].Kind == TokenKind.Number && passage.Tokens[at].Number is 429 or 500 or 502 or 503 or 504
        && (passage.Before(at, 3).Any(word => word is "http" or "status" or "error" or "getting" or "returns" or "see" or "and" or "throws" or "gets") || passage.Word(at + 1) is "s" or "error" or "errors");

    // "our app" is there already; "an app" is to be made.
    private static bool IsNew(Passage passage, int at) =>
        !passage.Before(at, 4).Any(word => word is "our" or "my" or "the" or "existing" or "current" or "legacy" or "this" or "your");

    private static FrozenDictionary<string, (Job Job, double Weight)> Parse(string table) =>
        table.Split('\n').SelectMany(line =>
        {
            var parts = line.Split(':', 2);
            var head = parts[0].Trim().Split(' ');
            var value = (Enum.Parse<Job>(head[0]), double.Parse(head[1], System.Globalization.CultureInfo.InvariantCulture));
            return parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, value));
        }).ToFrozenDictionary(pair => pair.word, pair => pair.value);
}
