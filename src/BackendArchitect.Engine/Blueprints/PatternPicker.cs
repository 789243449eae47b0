using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Picks the patterns whose condition holds, with what they need, and names those that people expect and should not have.</summary>
internal sealed class PatternPicker
{
    private static readonly string[] Families = ["structure", "data", "messaging", "resilience", "tenancy", "api", "security", "delivery"];

    private readonly Composition _model;
    private readonly Scope _scope;
    private readonly RequirementTrace _requirements;
    private readonly Dictionary<string, Pattern> _known;
    private readonly Dictionary<string, Refusal> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _chosen = new(StringComparer.Ordinal);

    private PatternPicker(IReadOnlyList<Pattern> patterns, DesignContext context, Composition model, IReadOnlyList<Figure> figures)
    {
        _model = model;
        _scope = context.Scope.With(figures);
        _requirements = context.Requirements;
        _known = patterns.ToDictionary(pattern => pattern.Id, StringComparer.Ordinal);
    }

    public static PatternPicks Pick(IReadOnlyList<Pattern> patterns, DesignContext context, Composition model)
    {
        var figures = ModelFigures.Of(model);
        return new PatternPicker(patterns, context, model, figures).Pick(figures);
    }

    private PatternPicks Pick(IReadOnlyList<Figure> figures)
    {
        foreach (var pattern in _known.Values)
        {
            if (pattern.RefusedWhen.FirstOrDefault(refusal => Expressions.Holds(refusal.When, _scope)) is { } refusal)
            {
                _refused[pattern.Id] = refusal;
            }
            else if (Expressions.Holds(pattern.When, _scope) && Places(pattern).Any())
            {
                _chosen[pattern.Id] = Template.Fill(pattern.Because, _scope);
            }
        }

        while (Settle())
        {
            // What was added or dropped may need others.
        }

        var uses = _chosen.Select(pair => Use(_known[pair.Key], pair.Value));
        return new PatternPicks(
            [.. uses.OrderBy(use => Array.IndexOf(Families, use.Family)).ThenBy(use => use.Id, StringComparer.Ordinal)],
            [.. _refused.OrderBy(pair => pair.Value.Quiet).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Refused(_known[pair.Key], pair.Value))],
            figures);
    }

    /// <summary>Brings in what a chosen pattern needs, or drops the pattern where that cannot be had. True when something changed.</summary>
    private bool Settle()
    {
        foreach (var pattern in _known.Values.Where(pattern => _chosen.ContainsKey(pattern.Id)))
        {
            foreach (var need in pattern.Needs.Where(need => !IsThere(need)))
            {
                if (_known.TryGetValue(need, out var needed) && !_refused.ContainsKey(need) && Places(needed).Any())
                {
                    _chosen[need] = $"{pattern.Name} needs it.";
                }
                else
                {
                    _chosen.Remove(pattern.Id);
                }

                return true;
            }
        }

        return false;
    }

    private bool IsThere(string need) => _known.ContainsKey(need) ? _chosen.ContainsKey(need) : PatternPlaces.Ids(need, _model.Parts).Count > 0;

    private IEnumerable<PatternPlace> Places(Pattern pattern) =>
        pattern.Where.SelectMany(place => PatternPlaces.Find(place, _model.Parts, _model.Relations)).Distinct();

    private RefusedPattern Refused(Pattern pattern, Refusal refusal) => new(pattern.Id, pattern.Name, Template.Fill(refusal.Because, _scope), refusal.Quiet);

    private PatternUse Use(Pattern pattern, string because) => new(
        pattern.Id,
        pattern.Name,
        pattern.Tag ?? pattern.Name,
        pattern.Family,
        because,
        [.. Places(pattern)],
        pattern.Needs,
        pattern.Costs,
        pattern.Pitfalls,
        _requirements.Of(pattern.PaidBy),
        pattern.Sources);
}
