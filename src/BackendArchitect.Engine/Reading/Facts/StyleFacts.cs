using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>The architecture there is, and the one asked for. A style that is only compared or asked about is neither.</summary>
internal static class StyleFacts
{
    private static readonly PhraseTable<string> Styles = new(
    [
        ("modular monolith", "modular-monolith"), ("[modular|modularised|modularized] [monolithic|monolithe]", "modular-monolith"), ("modulith", "modular-monolith"),
        ("[monolith|monoliths|monolithic|monolit|monolithe]", "monolith"),
        ("[microservice|microservices|micro services|micro service|mircoservices|microservises]", "microservices"),
        ("[as|into|in] [separate|individual|independent|many small] services", "microservices"), ("serverless", "serverless"), ("[event driven|eventdriven|event driven architecture]", "event-driven"), ("hybrid architecture", "hybrid"),
    ]);

    private static readonly HashSet<string> Owned =
        ["our", "my", "existing", "current", "legacy", "old", "have", "run", "running", "the", "this", "split", "break", "breaking", "splitting", "from", "review", "big", "huge", "operate", "maintain", "got", "today", "inherited", "it's", "is"];

    private static readonly HashSet<string> Wish =
        ["want", "wants", "use", "go", "going", "need", "into", "to", "with", "prefer", "build", "as", "towards", "adopt", "like", "must", "using", "plan", "choose", "chose", "decided", "on", "for", "toward", "requires", "mandated", "insists", "wish", "considering", "take", "taking"];

    private static readonly PhraseTable<bool> Legacy = new(
    [
        ("[legacy|old|ageing|aging|existing|20 year old|ten year old|inherited] .. [app|application|system|platform|codebase|backend|software|code|site|shop|product|database|mainframe]", true),
        ("[our|the] [current|existing|present] [app|application|system|platform|codebase|backend|software|solution|product|setup]", true),
    ]);

    public static IEnumerable<Found> Read(Passage passage)
    {
        foreach (var hit in Styles.In(passage.Tokens))
        {
            if (Read(passage, hit) is { } found)
            {
                yield return found;
            }
        }

        foreach (var hit in Legacy.In(passage.Tokens).Where(hit => !Negation.Covers(passage, hit.From, hit.To)))
        {
            yield return new Found(FactIds.ExistingSystem, FactValue.Of("other"), hit.From, hit.To, FactKind.Stated, 0.8);
        }
    }

    private static Found? Read(Passage passage, PhraseHit<string> hit)
    {
        if (Negation.Covers(passage, hit.From, hit.To))
        {
            return null;
        }

        if (Exists(passage, hit))
        {
            return new Found(FactIds.ExistingSystem, FactValue.Of(hit.Value), hit.From, hit.To);
        }

        var asked = passage.Before(hit.From, 8).Any(word => word is "should" or "is" or "what" or "why" or "when" or "does" or "are" or "vs" or "versus" or "or" or "better") && passage.InQuestion(hit.From)
            || IsAlternative(passage, hit);
        var into = passage.Lead[Job.Migrate] > 0 && passage.Word(hit.From - 1) is "to" or "into" or "towards";
        return (!asked || into) && Wanted(passage, hit) ? new Found(FactIds.RequestedStyle, FactValue.Of(hit.Value), hit.From, hit.To) : null;
    }

    private static bool Wanted(Passage passage, PhraseHit<string> hit)
    {
        var before = passage.Before(hit.From, 8).TakeWhile(word => word is not ",").ToList();
        var wished = before.Any(Wish.Contains) || (before.Count == 0 && passage.ClauseEnd(hit.To) <= hit.To + 1) || passage.Word(hit.To) is "architecture" or "approach" or "preferred" or "style" or "based";
        return wished && passage.Lead.Best is not (Job.Compare or Job.Diagnose or Job.Advise or Job.Review);
    }

    private static bool IsAlternative(Passage passage, PhraseHit<string> hit) =>
        passage.Word(hit.To) is "or" or "vs" or "versus" or "against" || passage.Word(hit.From - 1) is "than" or "against" or "over" || passage.Before(hit.From, 3).Any(word => word is "or" or "vs" or "versus" or "between");

    private static bool Exists(Passage passage, PhraseHit<string> hit)
    {
        if (hit.Value is "serverless" or "event-driven" or "hybrid" or "modular-monolith" || IsAlternative(passage, hit) && !passage.Before(hit.From, 3).Any(word => word is "our" or "my" or "existing"))
        {
            return false;
        }

        if (passage.Word(hit.From) is "as" && hit.To - hit.From > 1 && passage.Lead.Best is not (Job.Design or Job.Migrate))
        {
            return true;
        }

        var before = passage.Before(hit.From, 6).TakeWhile(word => word is not ("," or "into" or "to" or "towards" or "with" or "use" or "as")).ToList();
        var counted = hit.Value == "microservices" && (passage.QuantityBefore(hit.From) ?? passage.QuantityBefore(hit.From - 1) ?? passage.QuantityBefore(hit.From - 2)) is { Value: > 1 }
            && !passage.Before(hit.From, 8).Any(word => word is "want" or "into" or "plan" or "should");
        var migrated = hit.Value == "monolith" && passage.Lead[Job.Migrate] > 0 && passage.Word(hit.From - 1) is not ("to" or "into");
        var wished = before.Any(word => word is "want" or "wants" or "prefer" or "prefers" or "build" or "need" or "needs" or "like" or "likes" or "insists" or "demands" or "go") || (before.Contains("a") && before.Contains("with"));
        var described = passage.Lead.Best is Job.Review or Job.Diagnose && !wished && passage.Word(hit.From - 1) is not ("to" or "into" or "towards");
        return counted || migrated || described || (before.Any(Owned.Contains) && !wished && passage.Word(hit.From - 1) is not ("is" or "to") && passage.Lead.Best is not Job.Compare);
    }
}
