using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Questions;

/// <summary>A contradiction nobody settled, as a warning of the design: both facts with their values, and what is lost.</summary>
internal static class ClashFinding
{
    private const string Graver = "critical";
    private const string Severity = "high";

    /// <summary>The findings with the contradictions among them: behind what is graver, before the rest.</summary>
    public static IReadOnlyList<Finding> Among(IReadOnlyList<Finding> findings, IReadOnlyList<Clash> clashes) =>
    [
        .. findings.Where(finding => finding.Severity == Graver),
        .. clashes.Select(Of),
        .. findings.Where(finding => finding.Severity != Graver),
    ];

    private static Finding Of(Clash clash) => new(
        clash.Id,
        "Things said that cannot all hold",
        Severity,
        $"{string.Join(" and ", clash.Facts.Select(Said))}: {clash.Says}",
        clash.Lost,
        $"Decide what gives: {string.Join("; or: ", clash.Choices.Select(choice => choice.Answer.Label))}.",
        [.. clash.Facts.Select(fact => $"{fact.Id} = {fact.Value} {fact.Unit}".Trim())],
        clash.Sources);

    private static string Said(Fact fact)
    {
        var value = fact.Value is FactValue.Number(var number, null) ? Template.Readable(number, fact.Unit) : $"{fact.Value}";
        var unit = fact.Unit.EndsWith("/s", StringComparison.Ordinal) ? fact.Unit : fact.Unit.Replace("/", " a ", StringComparison.Ordinal);
        return $"{FactCatalogue.Find(fact.Id).Name}: {value} {unit}".Trim();
    }
}
