using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Migrations;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Whether to take an existing system apart, where to begin, and the first steps.</summary>
public static partial class MigrateReply
{
    private const string BigBang = "RF23";
    private const int ShownSeams = 6;
    private const int ShownSteps = 4;

    private static readonly ImmutableArray<string> Explained = ["strangler-fig", "expand-and-contract"];

    /// <param name="words">The message it answers; empty for a button.</param>
    /// <param name="asked">Questions put with it.</param>
    public static ImmutableArray<Block> Blocks(Scene scene, Blueprint design, Ledger brief, string words, IReadOnlyList<OpenQuestion> asked)
    {
        var say = scene.Words.Migration;
        var migration = design.Migration!;
        return
        [
            new Block.Paragraph($"{migration.Verdict.Says} {migration.Verdict.Because}"),
            .. Rewrite(scene, words),
            new Block.Paragraph(say.Decides(migration.Verdict.Decides)),
            .. First(scene, migration, brief),
            new Block.Paragraph(say.SeamsIntro()),
            Seams(scene, migration),
            new Block.Paragraph(say.StepsIntro($"{migration.Steps.Count}")),
            Steps(say, migration.Steps.Take(ShownSteps)),
            Effort(say, migration),
            .. migration.Unknown.Take(1).Select(text => new Block.Paragraph(say.Unknown(text))),
            .. asked.Select(question => QuestionDesk.Block(scene, question)),
            .. PartReply.Files(design, ("migration.md", say.PlanTitle())),
            Next(scene),
        ];
    }

    /// <summary>One part of the plan, whole.</summary>
    public static ImmutableArray<Block> Part(Scene scene, Blueprint design, Ledger brief, PlanPart part)
    {
        var say = scene.Words.Migration;
        return design.Migration is not { } migration ? [new Block.Paragraph(scene.Words.Lobby.NoDesignYet())] :
        [
            .. part switch
            {
                PlanPart.First => [.. First(scene, migration, brief), new Block.Paragraph(say.SeamsIntro()), Seams(scene, migration)],
                PlanPart.Effort => [Effort(say, migration), new Block.Bullets([.. migration.Steps.Select(step => say.StepWeeks(step.Title.TrimEnd('.'), Weeks(step.WeeksLow), Weeks(step.WeeksHigh)))], Ordered: true)],
                _ => (ImmutableArray<Block>)[new Block.Paragraph(say.AllSteps()), Steps(say, migration.Steps)],
            },
            .. PartReply.Files(design, ("migration.md", say.PlanTitle())),
        ];
    }

    private static string Weeks(double weeks) => Amounts.Number(Amounts.Significant(weeks, 2));

    private static Block.Paragraph Effort(MigrationWords say, Migration migration) => new(say.Effort(Weeks(migration.WeeksLow), Weeks(migration.WeeksHigh), $"{migration.Taken:yyyy-MM-dd}"));

    private static Block.Bullets Steps(MigrationWords say, IEnumerable<MigrationStep> steps) => new([.. steps.Select(step => say.Step(step.Title.TrimEnd('.'), step.Verification, step.Rollback))], Ordered: true);

    /// <summary>Why these modules or services: the numbers of the division, and what crosses it.</summary>
    public static ImmutableArray<Block> Boundaries(Scene scene, Blueprint design)
    {
        var say = scene.Words.Migration;
        var plan = design.Boundaries;
        string Name(string id) => plan.Modules.FirstOrDefault(module => module.Id == id)?.Name ?? id;
        var crossings = plan.Crossings.Take(3).Select(crossing => say.Crossing(Name(crossing.From), Name(crossing.To), crossing.UseCase, crossing.Handled)).ToImmutableArray();
        return
        [
            new Block.Paragraph(say.BoundariesWhy(plan.Why)),
            new Block.Table(
                [say.ColumnDivision(), say.ColumnCalls(), say.ColumnTransactions(), say.ColumnInside()],
                [
                    .. plan.Compared.Select(cut => (ImmutableArray<string>)
                    [
                        $"{cut.Name} ({cut.Quality.Modules})", Amounts.Number(cut.Quality.CallsAcross), Amounts.Number(cut.Quality.SplitTransactions), $"{Amounts.Number(Math.Round(cut.Quality.Cohesion * 100))} %",
                    ]),
                ]),
            new Block.Paragraph(crossings.IsEmpty ? say.NothingCrosses() : say.CrossingsIntro()),
            .. crossings.IsEmpty ? [] : (ImmutableArray<Block>)[new Block.Bullets(crossings, Ordered: false)],
            .. plan.Advice.Select(advice => new Block.Note(advice, "info")),
            new Block.Buttons([new Button(scene.Words.Jobs.CompareStyles(), CommandLanguage.Print(new Command.Compare("architecture-style", Ledger.Empty)))]),
        ];
    }

    private static IEnumerable<Block> Rewrite(Scene scene, string words) =>
        BigBangWords().IsMatch(words) && scene.Knowledge.Rules.FirstOrDefault(rule => rule.Id == BigBang) is { } rule
            ? [new Block.Note(scene.Words.Migration.Rewrite(rule.Because, rule.Do), "warning")]
            : [];

    private static IEnumerable<Block> First(Scene scene, Migration migration, Ledger brief)
    {
        if (migration.First is not { } first)
        {
            yield break;
        }

        var say = scene.Words.Migration;
        var score = Amounts.Number(first.Coupling);
        yield return new Block.Paragraph(migration.Verdict.Extracts > 0
            ? say.First(first.Name, score, first.Formula, first.Why)
            : say.FirstLater(first.Name, score, first.Formula, first.Why));
        if (brief.Many(FactIds.Modules).Length > 0 && migration.Seams.FirstOrDefault(seam => !seam.MayGoFirst) is { } named)
        {
            yield return new Block.Paragraph(say.AskedFor(named.Name, named.Why, first.Name));
        }
    }

    private static Block.Table Seams(Scene scene, Migration migration)
    {
        var say = scene.Words.Migration;
        return new Block.Table(
            [say.ColumnModule(), say.ColumnScore(), say.ColumnRisk(), say.ColumnFirst()],
            [
                .. migration.Seams.Take(ShownSeams).Select(seam => (ImmutableArray<string>)
                [
                    seam.Name,
                    seam.Measured ? Amounts.Number(seam.Coupling) : say.AssumedScore(Amounts.Number(seam.Coupling)),
                    seam.Class,
                    seam.MayGoFirst ? say.Yes() : say.No(),
                ]),
            ]);
    }

    private static Block.Buttons Next(Scene scene) => new(
    [
        .. Explained
            .Select(id => scene.Knowledge.Topics.FirstOrDefault(topic => topic.Id == id)).OfType<Engine.Knowledge.Topic>()
            .Select(topic => new Button(PlainText.Cut(topic.Name, 75), CommandLanguage.Print(new Command.ExplainTopic(topic.Id)))),
        new Button(scene.Words.Jobs.CompareStyles(), CommandLanguage.Print(new Command.Compare("architecture-style", Ledger.Empty))),
        new Button(scene.Words.Jobs.DesignTarget(), CommandLanguage.Print(new Command.ConfirmBrief())),
    ]);

    [GeneratedRegex(@"\b(re-?writ(e|ing)|re-?build(ing)?|replac(e|ing)) (it |everything|the (whole|entire)|all)|\bfrom scratch\b|\bbig[ -]bang\b|\bgreen ?field re", RegexOptions.IgnoreCase)]
    private static partial Regex BigBangWords();
}
