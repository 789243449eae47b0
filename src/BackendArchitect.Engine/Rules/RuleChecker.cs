using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Graphs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Rules;

/// <summary>Runs every rule over one design, or over one system that was described.</summary>
public static class RuleChecker
{
    private static readonly string[] Order = ["critical", "high", "medium", "info"];

    /// <summary>Checks a system that somebody described, or that was read from its files.</summary>
    /// <param name="stated">What is known about load, team, budget and targets; may be empty.</param>
    /// <returns>Worst first. What nobody said raises nothing.</returns>
    /// <exception cref="ArgumentException">The model does not hold together, or has a trait nobody knows.</exception>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<Rule> rules, SystemModel system, Ledger stated)
    {
        if (system.Traits.Keys.FirstOrDefault(trait => !TraitCatalogue.Knows(trait)) is { } unknown)
        {
            throw new ArgumentException($"'{unknown}' is not a known trait. Use an id of TraitCatalogue.", nameof(system));
        }

        var scope = Scope.Of(stated).With("services", ShapeFigures.Services(system));
        scope = stated.Number(FactIds.Availability) is { } target ? scope.With("availability_target", target) : scope;
        return Check(rules, RuleNames.Add(scope, Shape.Of(system, stated.Number(FactIds.TeamSize))));
    }

    /// <param name="scope">Facts, figures and choices.</param>
    /// <returns>Worst first.</returns>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<Rule> rules, Scope scope) =>
        [.. rules
            .Where(rule => Expressions.Of(rule.When).Holds(scope))
            .OrderBy(rule => Array.IndexOf(Order, rule.Severity))
            .ThenBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => new Finding(
                rule.Id,
                rule.Title,
                rule.Severity,
                Template.Fill(rule.Says, scope),
                rule.Because,
                rule.Do,
                Evidence(rule, scope),
                rule.Sources))];

    /// <summary>The values the rule looked at. How a fact came to be known is said in its words, not shown as a list of ids.</summary>
    private static List<string> Evidence(Rule rule, Scope scope) =>
        [.. Expressions.Of(rule.When).Names
            .Where(name => scope.Has(name) && name is not ("stated" or "doubtful"))
            .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} = {Template.Fill($"{{{name}}}", scope)}"))];
}
