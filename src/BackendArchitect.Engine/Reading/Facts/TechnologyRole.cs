using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Quantities;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Decides from the words around it what naming a technology means.</summary>
internal static class TechnologyRole
{
    private static readonly HashSet<string> Knowing =
        ["know", "knows", "knowing", "mostly", "mainly", "primarily", "fluent", "experienced", "experience", "skilled", "comfortable", "familiar", "good", "background", "expertise", "skills", "skill", "all", "speak", "speaks", "proficient", "strong", "best", "strongest", "expert", "experts", "love", "loves", "loving", "knowledge", "understand", "used-to", "predominantly", "largely", "seasoned", "trained", "both", "coding", "programming"];

    private static readonly HashSet<string> People = ["devs", "dev", "developers", "developer", "engineers", "engineer", "people", "team", "shop", "guys", "folks", "programmers", "coders", "skills", "experience", "experts", "background", "knowledge", "ppl", "specialists", "veterans", "guy", "person", "persons", "juniors", "seniors", "expertise"];

    private static readonly HashSet<string> Wanting =
        ["want", "wants", "wanna", "would", "should", "must", "prefer", "prefers", "choose", "chose", "chosen", "decided", "thinking", "plan", "planning", "require", "required", "going", "adopt", "onto", "into", "towards", "insists", "mandated", "picked", "considering", "like", "go", "use", "introduce", "need", "needs", "ideally", "preferably", "settled"];

    private static readonly HashSet<string> Running =
        ["run", "running", "runs", "currently", "existing", "current", "legacy", "today", "our", "my", "old", "off", "from", "built", "written", "stack", "backed", "powered", "writes", "publishes", "have", "has", "hosted", "already", "on", "we're", "shared", "move-from", "replace", "using", "uses", "still", "since", "reads", "deployed", "consumes", "talks", "inherited", "away", "we", "the", "is", "are", "based", "one", "single"];

    private static readonly HashSet<string> Runs = ["today", "currently", "monolith", "cpu", "queue", "workers", "box", "cluster", "instance", "backend", "server", "is", "right", "database", "app", "at", "queries", "now", "db", "consumers", "codebase", "service", "system", "already", "api", "behind", "stack", "application", "shop", "site", "store"];

    /// <summary>The fact the names of one list belong to; null when they are only talked about.</summary>
    public static string? Of(Passage passage, List<PhraseHit<KnownName>> group)
    {
        var (first, last) = (group[0], group[^1]);
        var before = passage.Before(ListStart(passage, first.From), 7).TakeWhile(word => word is not ("," or ")")).ToList();
        var after = passage.After(last.To, 3).TakeWhile(word => word is not ",").ToList();
        var imagined = before.Take(4).Contains("would") && !before.Any(word => word is "like" or "prefer") && passage.Before(first.From, 18).Any(word => word is "if" or "once" or "later" or "someday");
        if (imagined || IsCompared(passage, group, before))
        {
            return null;
        }

        if (IsKnown(passage, first, last, before, after))
        {
            return FactIds.TeamSkills;
        }

        var moved = IsMovedTo(passage, before);
        if (moved is not null)
        {
            return moved;
        }

        return IsAskedAbout(passage, first, before) ? null : InUse(passage, before, after) ?? Default(passage, first);
    }

    // "we want microservices, Kafka and k8s": what leads the list leads each of its items.
    private static int ListStart(Passage passage, int at)
    {
        var start = at - (passage.Word(at - 1) is "and" ? 1 : 0);
        while (passage.Word(start - 1) is "," && (passage.Vocabulary.EndsTechnology(passage.Word(start - 2)) || passage.Word(start - 2) is "microservices" or "serverless" or "monolith" or "cqrs"))
        {
            start -= 2;
        }

        return start;
    }

    private static bool IsCompared(Passage passage, List<PhraseHit<KnownName>> group, List<string> before)
    {
        var versus = group.Zip(group.Skip(1)).Any(pair => Enumerable.Range(pair.First.To, pair.Second.From - pair.First.To).Any(at => passage.Word(at) is "or" or "vs" or "versus" or "against" or "over"));
        var negated = before.Count > 0 && before.Take(4).Any(word => word is "no" or "not" or "without" or "don't");
        var single = passage.Word(group[^1].To) is "or" or "vs" or "versus" or "against" or "rather" || before.FirstOrDefault() is "or" or "vs" or "versus" or "than" or "against" or "over";
        if (passage.Lead.Best is Job.Compare && group.Count == 1 && !People.Contains(passage.Word(group[0].To)) && passage.InQuestion(group[0].From) && (before.Take(5).Contains("or") || passage.After(group[0].To, 5).Contains("or")))
        {
            return true;
        }

        return ((versus || single) && !negated && passage.Lead[Job.Compare] > 0) || (before.Take(3).Contains("between") && passage.Lead[Job.Compare] > 0);
    }

    private static bool IsKnown(Passage passage, PhraseHit<KnownName> first, PhraseHit<KnownName> last, List<string> before, List<string> after)
    {
        if (after.Count > 0 && (People.Contains(after[0]) || (after.Count > 1 && after[0] is "backend" or "web" or "senior" or "software" or ")" && People.Contains(after[1]))))
        {
            return after[0] is not "team" || before.FirstOrDefault() is not "the";
        }

        if (before.FirstOrDefault() is "our" && after.FirstOrDefault() is "service" or "services" or "app" or "api" or "backend" or "code" or "server" or "servers")
        {
            return false;
        }

        if (before.Take(4).Any(Knowing.Contains) && !before.Take(6).Any(word => word is "nobody" or "none" or "no" or "never" or "don't" or "not" or "doesn't" or "little" or "nothing") && !(before.Contains("all") && before.Contains("on")))
        {
            return !before.Contains("like") || before.Contains("we");
        }

        if (after.Count > 1 && after[0] is "of" && People.Contains(after[1]))
        {
            return true;
        }

        // "team is a dozen people, java/spring", "two backend devs (python)"
        var code = first.Value.Category is "language" or "framework" || before.Contains("in");
        return code && FollowsTeam(passage, first.From);
    }

    private static bool FollowsTeam(Passage passage, int from)
    {
        var back = from - 1;
        if (passage.Word(back) is "," or "(" or ":" or "of" or "doing" or "writing" or "with" or "in" or "-" or "using")
        {
            back--;
        }
        else if (!passage.IsBreak(back) && !People.Contains(passage.Word(back)))
        {
            return false;
        }

        var words = passage.Before(back + 1, 3).ToList();
        return words.Count > 0 && (People.Contains(words[0]) || words[0] is "teams" or "squads" || (words[0] is "us" && words.Contains("of")))
            || (passage.QuantityBefore(back + 1) is { } quantity && TeamReading.Read(passage, quantity) is { Count: > 0 });
    }

    private static string? IsMovedTo(Passage passage, List<string> before)
    {
        if (passage.Lead[Job.Migrate] <= 0)
        {
            return null;
        }

        if (before.Take(3).Any(word => word is "target" or "destination" or "targeting"))
        {
            return FactIds.RequestedTechnologies;
        }

        var nearest = before.FirstOrDefault(word => word is "to" or "onto" or "into" or "towards" or "from" or "off" or "replace" or "with" or "by" or "away" or "out" or "leave" or "leaving" or "replacing" or "our" or "on");
        return nearest switch
        {
            "to" or "onto" or "into" or "towards" => FactIds.RequestedTechnologies,
            "with" or "by" when before.Contains("replace") || before.Contains("replacing") => FactIds.RequestedTechnologies,
            "from" or "off" or "replace" or "away" or "out" or "leave" or "leaving" or "replacing" or "our" or "on" => FactIds.Stack,
            _ => null,
        };
    }

    // "should we use Kafka?", "what is Redis for", "how does Postgres …"
    private static bool IsAskedAbout(Passage passage, PhraseHit<KnownName> first, List<string> before)
    {
        var asks = before.Any(word => word is "what" or "what's" or "is" or "explain" or "when" or "should" or "does" or "why" or "how" or "do" or "which" or "worth" or "shall" or "would" or "can");
        var ours = before.Take(3).Any(word => word is "our" or "on" or "my" or "have" or "run" or "using" or "we're") || before.FirstOrDefault() is "we" or "use" && !before.Contains("should") && !before.Contains("when") && !before.Contains("do") && !before.Contains("can");
        var question = passage.InQuestion(first.From) || passage.Lead.Best is Job.Advise or Job.Compare;
        return asks && question && !ours && passage.Lead.Best is not (Job.Diagnose or Job.Migrate or Job.Review or Job.Design);
    }

    private static string? InUse(Passage passage, List<string> before, List<string> after)
    {
        var wanted = before.FindIndex(Wanting.Contains);
        var running = before.FindIndex(Running.Contains);
        var own = before.FindIndex(word => word is "we" or "currently" or "today" or "our" or "already" or "existing");
        var plainUse = before.FirstOrDefault() is "use" or "run" && before.Count > 1 && before[1] is "we" or "currently" or "already" or "still" or "i";
        if (plainUse)
        {
            return FactIds.Stack;
        }

        if (wanted >= 0 && (running < 0 || wanted < running || (before[running] is "we" or "the" or "is" or "are" or "we're" or "on")))
        {
            return passage.Lead.Best is Job.Diagnose or Job.Review ? FactIds.Stack : FactIds.RequestedTechnologies;
        }

        var design = passage.Lead.Best is Job.Design;
        if (running >= 0 && (!design || before[running] is not ("on" or "the" or "one" or "single" or "is" or "are" or "using" or "has" or "stack" or "based" or "hosted") || own >= 0))
        {
            return FactIds.Stack;
        }

        return after.Count > 0 && Runs.Contains(after[0]) && !design && passage.Lead.Best is not Job.Decide ? FactIds.Stack : null;
    }

    private static string? Default(Passage passage, PhraseHit<KnownName> first) => passage.Lead.Best switch
    {
        Job.Design or Job.Decide => FactIds.RequestedTechnologies,
        Job.Diagnose or Job.Migrate or Job.Review => FactIds.Stack,
        Job.Unclear => FactIds.Stack,
        Job.Compare or Job.Advise when first.Value.Category is "language" && passage.IsBreak(first.From - 1) && passage.ClauseEnd(first.To) == first.To => FactIds.TeamSkills,
        _ => passage.Before(first.From, 2).Any(word => word is "in" or "with" or "on" or "using" or ",") && !passage.Lead.Best.Equals(Job.Compare) ? FactIds.Stack : null,
    };
}
