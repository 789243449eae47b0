using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Decisions;

/// <summary>Finds the technology that fills a role under one brief: cloud first, then what runs or is known already, then fit.</summary>
internal sealed class TechnologySelector(Suitability suitability, Scope scope)
{
    private readonly Compatibility _compatibility = new(scope);
    private ChosenStack? _stack;

    public TechnologySelector(KnowledgeBase knowledge, Ledger brief, Scope scope, IReadOnlyList<StandingDecision>? standing = null)
        : this(new Suitability(knowledge, brief, standing), scope)
    {
    }

    /// <returns>Null when nothing in the catalogue fills the role there.</returns>
    public Technology? For(string role) => _stack?.In(role) ?? Candidates(role).FirstOrDefault()?.Technology;

    /// <summary>The same selector, which from now on answers with what the stack settled on.</summary>
    public TechnologySelector Within(ChosenStack stack) => new(suitability, scope) { _stack = stack };

    /// <summary>The best for a role that goes with what is chosen already, and the better ones that do not.</summary>
    /// <remarks>Where nothing goes with it the best is kept: a role without anybody helps nobody, and the clash is said.</remarks>
    public (Technology? Technology, IReadOnlyList<RefusedTechnology> Refused) Beside(string role, IReadOnlyCollection<Technology> chosen)
    {
        var refused = new List<RefusedTechnology>();
        var candidates = Candidates(role);
        foreach (var (technology, _, _) in candidates)
        {
            if (_compatibility.Clash(technology, chosen.Concat(suitability.Present)) is not { } clash)
            {
                // What somebody named is answered even where it would not have been first.
                var named = candidates.Select(candidate => candidate.Technology)
                    .Where(other => other != technology && refused.All(known => known.Id != other.Id) && suitability.IsNamed(other))
                    .Select(other => _compatibility.Clash(other, chosen.Concat(suitability.Present)));
                return (technology, [.. refused, .. named.OfType<RefusedTechnology>()]);
            }

            refused.Add(clash);
        }

        return (candidates.FirstOrDefault()?.Technology, [.. refused.Skip(1)]);
    }

    /// <summary>The language a framework is written in.</summary>
    public Technology? Runtime(Technology framework) => suitability.Knowledge.Technologies.FirstOrDefault(technology =>
        framework.Skills.Contains(technology.Id) && technology.Fills.Any(filling => filling.Role == "runtime"));

    /// <summary>Whether a technology is a language with what runs it.</summary>
    public bool IsRuntime(string id) => suitability.Knowledge.Technologies.Any(technology => technology.Id == id && technology.Fills.Any(filling => filling.Role == "runtime"));

    /// <param name="settled">The technology that follows from another choice, as a runtime follows from its framework; null when the role is free.</param>
    public TechnologyChoice? Choose(string role, Technology? settled = null)
    {
        var candidates = Candidates(role).OrderByDescending(candidate => candidate.Technology == settled).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var (technology, _, because) = candidates[0];
        var refused = _stack?.Refused.GetValueOrDefault(role) ?? [];
        return new TechnologyChoice(
            role,
            technology.Id,
            technology.Name,
            technology.Version,
            technology.Licence,
            technology.Docs,
            because.Count == 0 ? $"Fits the role best: {technology.Summary}" : string.Join("; ", because) + ".",
            technology.Limitations,
            [.. candidates.Skip(1).Where(next => refused.All(other => other.Id != next.Technology.Id)).Take(2)
                .Select(next => $"{next.Technology.Name}: {(next.Because.Count == 0 ? next.Technology.Summary : string.Join("; ", next.Because))}")],
            technology.Sources)
        {
            Refused = [.. refused.Where(other => other.Id != technology.Id).Select(other => other.ToString())],
        };
    }

    private List<Suitability.Candidate> Candidates(string role) =>
        [.. suitability.For(role).Where(candidate => candidate.Technology.Fills.Any(filling => filling.Role == role && Expressions.Holds(filling.When, scope)))];
}
