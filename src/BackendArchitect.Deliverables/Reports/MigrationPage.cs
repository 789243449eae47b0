using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Migrations;
using static BackendArchitect.Deliverables.Reports.MarkdownPage;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>The way from the system there is: verdict, seams, steps with checks and ways back.</summary>
public static class MigrationPage
{
    /// <summary>Crossing calls named; the rest are in blueprint.json.</summary>
    private const int Crossings = 5;

    public static bool Fits(Blueprint blueprint) => blueprint.Migration is not null;

    public static string Write(Blueprint blueprint)
    {
        var migration = blueprint.Migration!;
        var page = new MarkdownPage()
            .Heading(1, "Migration")
            .Paragraph(migration.Verdict.Says)
            .Paragraph(Text(migration.Verdict.Because))
            .Paragraph($"What decides: {Words.Sentence(migration.Verdict.Decides)}")
            .Bullets(migration.Verdict.Turns.Select(turn => $"It would turn: {Words.Sentence(turn)}"));
        Seams(page, migration);
        Steps(page, migration);
        Boundaries(page, blueprint);
        page.Heading(2, "What becomes of the rest")
            .Table(["Part", "Move", "Why"], migration.Moves.Select(move => new[] { Text(move.Subject), move.Move, Own(move.Because) }))
            .Heading(2, "It is over when")
            .Bullets(migration.Exit.Select(Words.Sentence))
            .Heading(2, "What would decide more")
            .Bullets(migration.Unknown.Select(Words.Sentence))
            .Heading(2, "Sources")
            .Bullets(migration.Sources.Select(Words.Cite));
        return page.ToString();
    }

    private static void Seams(MarkdownPage page, Migration migration) => page
        .Heading(2, "Seams, the one to take first in front")
        .Paragraph("The score counts what has to be cut: calls, references and transactions. A lower one is easier to take out.")
        .Table(
            ["Module", "Score>", "How", "Risk", "May go first"],
            migration.Seams.Select(seam => new[]
            {
                Text(seam.Name), Words.Number(seam.Coupling), Text(seam.Formula), Text(seam.Class), seam.MayGoFirst ? "yes" : $"no: {Text(seam.Why)}",
            }));

    private static void Steps(MarkdownPage page, Migration migration)
    {
        page.Heading(2, "Steps")
            .Paragraph($"{Words.Number(migration.WeeksLow)} to {Words.Number(migration.WeeksHigh)} engineer-weeks in all, a planning value of ours of {Words.Date(migration.Taken)}: measure the first step and correct the rest.");
        foreach (var step in migration.Steps)
        {
            page.Heading(3, string.Create(CultureInfo.InvariantCulture, $"{step.Number}. {Text(step.Title)}"))
                .Bullets(step.Does.Select(Words.Sentence))
                .Table(["Before it begins", "Done when", "Way back", "Engineer-weeks>"],
                    [[Own(step.Precondition), Own(step.Verification), Own(step.Rollback), $"{Words.Number(step.WeeksLow)}–{Words.Number(step.WeeksHigh)}"]]);
        }
    }

    private static void Boundaries(MarkdownPage page, Blueprint blueprint)
    {
        var boundaries = blueprint.Boundaries;
        page.Heading(2, "Why these modules")
            .Paragraph(Text(boundaries.Why))
            .Table(
                ["Division", "Modules>", "Calls across for 100>", "Written from outside>", "Transactions across>", "Coupling inside>"],
                boundaries.Compared.Select(cut => new[]
                {
                    Text(cut.Name), Words.Number(cut.Quality.Modules), Words.Number(cut.Quality.CallsAcross), Words.Number(cut.Quality.SharedWrites),
                    Words.Number(cut.Quality.SplitTransactions), $"{Words.Number(cut.Quality.Cohesion * 100)} %",
                }))
            .Table(
                ["Crossing", "In", "Calls/s at the peak>", "How it is handled"],
                boundaries.Crossings.Take(Crossings).Select(crossing => new[]
                {
                    $"{Name(blueprint, crossing.From)} → {Name(blueprint, crossing.To)}", Text(crossing.UseCase), Words.Number(crossing.PerSecond), Text(crossing.Handled),
                }))
            .Bullets(boundaries.Advice.Select(Words.Sentence));
    }

    private static string Name(Blueprint blueprint, string module) => Text(blueprint.Boundaries.Modules.FirstOrDefault(known => known.Id == module)?.Name ?? module);
}
