using System.Globalization;
using BackendArchitect.Deliverables.Reports;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Records;

/// <summary>A decision as a record in the form of MADR 4, with every score from which its outcome can be computed again.</summary>
public static class DecisionRecord
{
    /// <summary>Half a year: our assumption of how long the reasons of a young system hold unlooked at.</summary>
    public const int ReviewMonths = 6;

    /// <summary>The file of the decision that stands at this place: <c>decisions/0001-architecture-style.md</c>.</summary>
    public static string Path(Decision decision, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"decisions/{number:0000}-{decision.Id}.md");

    public static string Write(Blueprint blueprint, Decision decision, int number, RecordState? state = null) => Of(blueprint, decision, number, state).ToString();

    public static MadrRecord Of(Blueprint blueprint, Decision decision, int number, RecordState? state = null)
    {
        var known = state ?? RecordState.Proposed(blueprint.Stamp.CatalogueDate);
        return new MadrRecord(
            string.Create(CultureInfo.InvariantCulture, $"ADR-{number:0000}"),
            known.Status,
            known.Date,
            ReviewBy(known),
            known.Deciders,
            decision.Id,
            decision.Chosen,
            $"{Text(decision.Title)}: {Text(decision.Winner.Name)}",
            [.. Sections(blueprint, decision, known)]);
    }

    /// <summary>The day after which a record decided on this day is looked at again, whatever has happened.</summary>
    public static DateOnly ReviewBy(RecordState state) => state.Date.AddMonths(ReviewMonths);

    private static IEnumerable<MadrSection> Sections(Blueprint blueprint, Decision decision, RecordState state)
    {
        yield return Section("Context and Problem Statement", page => page.Paragraph(Words.Sentence(decision.Context)).Paragraph($"**{Text(decision.Asks)}**"));
        yield return Section("Decision Drivers", page => page.Table(
            ["Driver", "Weight>", "Because"],
            decision.Weights.Select(weight => new[] { Text(weight.Name), Weight(weight), weight.Because.Count == 0 ? "nothing in this brief raises it" : string.Join("; ", weight.Because.Distinct().Select(Text)) })));
        yield return Section("Considered Options", page => Excluded(page.Bullets(decision.Options.Select(option => Named(decision, option))), decision));
        yield return Section("Decision Outcome", page => Outcome(page, blueprint, decision, state));
        yield return Section("Pros and Cons of the Options", page => Options(page, decision));
        if (state.Dissent.Count > 0)
        {
            yield return Section("Dissent", page => page.Bullets(state.Dissent.Select(Words.Sentence)));
        }

        yield return Section("More Information", page => page.Bullets([.. decision.Sources.Select(Words.Cite), .. state.Links.Select(Text)]).Paragraph(Readme.Stamp(blueprint)));
    }

    private static MadrSection Section(string heading, Action<MarkdownPage> write)
    {
        var page = new MarkdownPage();
        write(page);
        return new MadrSection(heading, page.ToString().Trim('\n'));
    }

    private static string Named(Decision decision, ScoredOption option) =>
        $"{Text(option.Name)}, {Words.Number(option.Total)} of 100{(option.Simplest ? ", the simplest" : "")}{(option.RuledOut is null ? "" : ", out of the question here")}{(option.DominatedBy is { } better ? $", dominated by {Text(better)}" : "")}{(option.Id == decision.Chosen ? ", **chosen**" : "")}";

    private static void Excluded(MarkdownPage page, Decision decision)
    {
        if (decision.Excluded.Count > 0)
        {
            page.Paragraph("Out of the question here:")
                .Bullets(decision.Excluded.Select(option => $"{Text(option.Name)}: {Words.Sentence(option.Because)}"));
        }
    }

    private static void Outcome(MarkdownPage page, Blueprint blueprint, Decision decision, RecordState state)
    {
        page.Paragraph($"Chosen option: **{Text(decision.Winner.Name)}**{With(decision.Technology)}, because:")
            .Numbered(decision.Reasons.Select(Words.Sentence));
        if (decision.Winner.RuledOut is { } why)
        {
            page.Paragraph($"**No option meets this brief.** The simplest is taken although it is out of the question: {Words.Sentence(why)} Change the brief before building.");
        }

        page
            .Paragraph(string.Join(' ', decision.Departures.Concat(decision.Agreements).Select(Words.Sentence)))
            .Heading(3, "Consequences")
            .Bullets(ProsAndCons(decision.Winner))
            .Heading(3, "What would change it")
            .Bullets(decision.Triggers.Select(Words.Sentence))
            .Heading(3, "Confirmation")
            .Paragraph(Review(blueprint, state));
    }

    private static string With(TechnologyChoice? technology) =>
        technology is null ? "" : $" with {Text(technology.Name)}{(technology.Version is { } version ? " " + Text(version.Line) : "")}";

    private static string Review(Blueprint blueprint, RecordState state) => blueprint.BreakPoints is [var first, ..]
        ? $"Review by {Words.Date(ReviewBy(state))}, or when the peak reaches {Words.Number(first.Load * ScalingPage.ActAt)} requests/s "
            + $"({Words.Number(ScalingPage.ActAt * 100)} % of the first break point), whichever comes first."
        : $"Review by {Words.Date(ReviewBy(state))}.";

    private static void Options(MarkdownPage page, Decision decision)
    {
        page.Paragraph("Scores are 0 to 10. Total = Σ weight × score × 10, of 100.")
            .Table(["Driver", "Weight>", .. decision.Options.Select(option => Text(option.Name) + ">")], [.. decision.Weights.Select(weight => Scores(decision, weight)), Totals(decision)]);
        foreach (var option in decision.Options)
        {
            page.Heading(3, Text(option.Name))
                .Paragraph(Words.Sentence(option.Summary))
                .Bullets(
                [
                    .. option.Id == decision.Chosen ? [] : ProsAndCons(option),
                    .. option.Departs is { } departs && option.Id != decision.Chosen ? [Words.Sentence(departs)] : Array.Empty<string>(),
                    .. option.Scores.Where(score => score.Because.Length > 0).Select(score => $"{Driver(decision, score.Driver)} {Words.Number(score.Value)}: {Words.Sentence(score.Because)}"),
                ]);
        }
    }

    /// <summary>Those of the winner are the consequences, and are not said again among the options.</summary>
    private static IEnumerable<string> ProsAndCons(ScoredOption option) =>
        [.. option.Pros.Select(pro => "Good, because: " + Words.Sentence(pro)), .. option.Cons.Select(con => "Bad, because: " + Words.Sentence(con))];

    private static string[] Scores(Decision decision, Weight weight) =>
    [
        Text(weight.Name),
        Weight(weight),
        .. decision.Options.Select(option => option.Scores.FirstOrDefault(score => score.Driver == weight.Driver) is { } score ? Words.Number(score.Value) : "–"),
    ];

    private static string[] Totals(Decision decision) =>
        ["**Total**", Percent(decision.Weights.Sum(weight => weight.Value)), .. decision.Options.Select(option => $"**{Words.Number(option.Total)}**")];

    private static string Driver(Decision decision, string id) => Text(decision.Weights.FirstOrDefault(weight => weight.Driver == id)?.Name ?? id);

    private static string Weight(Weight weight) => Percent(weight.Value);

    // Enough digits that the totals come out again.
    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
