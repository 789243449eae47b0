using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>The modules of an existing system that somebody names: "orders, billing and notifications in one codebase".</summary>
internal static class ModuleFacts
{
    private static readonly HashSet<string> Named = ["module", "modules", "service", "services", "part", "parts", "area", "areas", "component", "components", "domain", "domains", "code", "logic", "subsystem"];

    public static IEnumerable<Found> Read(Passage passage)
    {
        if (passage.Lead[Job.Migrate] <= 0)
        {
            yield break;
        }

        foreach (var hit in passage.Vocabulary.Modules.In(passage.Tokens).Where(hit => !Negation.Covers(passage, hit.From, hit.To) && IsNamed(passage, hit)))
        {
            yield return new Found(FactIds.Modules, FactValue.Of([hit.Value]), hit.From, hit.To, FactKind.Stated, 0.8);
        }
    }

    /// <summary>In a list, or called a module: one word alone in a sentence ("our users", "in order to") names nothing.</summary>
    private static bool IsNamed(Passage passage, PhraseHit<string> hit) =>
        Named.Contains(passage.Word(hit.To))
        || passage.Word(hit.From - 1) is "," or "extract" or "the" && Named.Contains(passage.Word(hit.From - 2))
        || IsListed(passage, hit);

    private static bool IsListed(Passage passage, PhraseHit<string> hit)
    {
        bool Module(int at) => at >= 0 && at < passage.Tokens.Count && passage.Vocabulary.Modules.At(passage.Tokens, at) is not null;
        var after = passage.Word(hit.To) is "," or "and" or "&" ? hit.To + (passage.Word(hit.To) is "," && passage.Word(hit.To + 1) is "and" ? 2 : 1) : -1;
        var before = passage.Word(hit.From - 1) is "," or "and" or "&" ? hit.From - (passage.Word(hit.From - 1) is "and" && passage.Word(hit.From - 2) is "," ? 3 : 2) : -1;
        return Module(after) || Module(before);
    }
}
