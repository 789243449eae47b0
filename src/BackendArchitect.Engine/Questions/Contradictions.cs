using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Questions;

/// <summary>Finds what was said that cannot all hold.</summary>
internal static class Contradictions
{
    /// <param name="brief">What was said; assumptions may be in it and make no side.</param>
    /// <param name="scope">Facts, figures and choices of the design the brief leads to.</param>
    public static IReadOnlyList<Clash> Find(IReadOnlyList<Contradiction> known, Ledger brief, Scope scope) =>
    [
        .. known
            .Select(contradiction => (contradiction, Sides: Sides(contradiction, brief)))
            .Where(found => found.Sides.Count == found.contradiction.Between.Count && Expressions.Of(found.contradiction.When).Holds(scope))
            .Select(found => new Clash(
                found.contradiction.Id,
                found.Sides,
                Template.Fill(found.contradiction.Says, scope),
                Template.Fill(found.contradiction.Lost, scope),
                [.. found.contradiction.Choices.Select(choice => Choice(found.contradiction, choice, scope))],
                found.contradiction.Sources)),
    ];

    private static List<Fact> Sides(Contradiction contradiction, Ledger brief) =>
        [.. contradiction.Between
            .Select(side => side.Select(brief.Find).FirstOrDefault(fact => fact is { Kind: not FactKind.Assumed }))
            .OfType<Fact>()];

    private static ClashChoice Choice(Contradiction contradiction, ContradictionChoice choice, Scope scope)
    {
        var source = new FactSource($"contradictions/{contradiction.Id}");
        var label = Template.Fill(choice.Label, scope);
        var sets = choice.Sets
            .Where(set => set.Value is not null)
            .Select(set => FactLiteral.Parse(set.Key, Literal(set.Value!, scope), FactKind.Stated, label, source))
            .ToList();
        return new ClashChoice(new Answer(label, sets, [.. choice.Sets.Where(set => set.Value is null).Select(set => set.Key)]), choice.FitsBudget);
    }

    private static string Literal(string written, Scope scope) => written.StartsWith('=')
        ? (Expressions.Of(written[1..]).Number(scope) ?? 0).ToString("R", CultureInfo.InvariantCulture)
        : written;
}
