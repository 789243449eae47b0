using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Rules;

/// <summary>Runs every rule over one design.</summary>
internal static class RuleChecker
{
    private static readonly string[] Order = ["critical", "high", "medium", "info"];

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

    private static List<string> Evidence(Rule rule, Scope scope) =>
        [.. Expressions.Of(rule.When).Names
            .Where(scope.Has)
            .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} = {Template.Fill($"{{{name}}}", scope)}"))];
}
