using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The options of a design with their scores, and what would change the choice.</summary>
public static class OptionsReply
{
    /// <summary>Decisions whose flips are shown in chat.</summary>
    private const int Flipping = 5;

    /// <summary>Drivers named under the scores.</summary>
    private const int Heaviest = 4;

    public static ImmutableArray<Block> Options(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        var main = design.Decisions[0];
        return
        [
            new Block.Paragraph(words.OptionsIntro(main.Title)),
            Table(scene, main),
            new Block.Paragraph(words.Weights(Weights(main))),
            .. main.Excluded.Take(2).Select(excluded => (Block)new Block.Note(words.Excluded(excluded.Name, excluded.Because), "info")),
            new Block.Paragraph(words.OtherDecisions(string.Join(" · ", design.Decisions.Skip(1).Select(Chosen)))),
            new Block.Buttons(
            [
                .. main.Options.Select((option, at) => new Button(
                    PlainText.Cut(words.TakeOption($"{at + 1}", option.Name), 75), CommandLanguage.Print(new Command.AcceptDecision(at + 1)))),
            ]),
            .. PartReply.Files(design, (DecisionRecord.Path(main, 1), words.RecordTitle()), ("report.html", words.ReportTitle())),
        ];
    }

    public static ImmutableArray<Block> Flips(Scene scene, Blueprint design) =>
    [
        new Block.Paragraph(scene.Words.Parts.FlipsIntro()),
        new Block.Bullets(
        [
            .. design.Decisions.Where(decision => decision.Triggers.Count > 0).Take(Flipping)
                .Select(decision => scene.Words.Parts.Flip(decision.Title, decision.Winner.Name, decision.Triggers[0])),
        ], Ordered: false),
        new Block.Paragraph(scene.Words.Parts.FlipsTry()),
    ];

    /// <summary>The options of one decision, best first.</summary>
    public static Block.Table Table(Scene scene, Decision decision)
    {
        var words = scene.Words.Parts;
        return new Block.Table(
            [words.ColumnOption(), words.ColumnScore(), words.ColumnFor(), words.ColumnAgainst()],
            [
                .. decision.Options.Select((option, at) => (ImmutableArray<string>)
                [
                    option.Simplest ? words.SimplestOption($"{at + 1}", option.Name) : words.Option($"{at + 1}", option.Name),
                    Amounts.Number(Math.Round(option.Total)),
                    option.Pros.Count > 0 ? option.Pros[0] : "",
                    option.RuledOut ?? (option.Cons.Count > 0 ? option.Cons[0] : ""),
                ]),
            ]);
    }

    public static string Weights(Decision decision) => string.Join(" · ", decision.Weights
        .OrderByDescending(weight => weight.Value)
        .Take(Heaviest)
        .Select(weight => $"{FactText.InSentence(weight.Name)} {Amounts.Number(Math.Round(weight.Value * 100))} %"));

    private static string Chosen(Decision decision) => decision.Technology is { } technology && technology.Name != decision.Winner.Name
        ? $"{FactText.InSentence(decision.Title)}: {decision.Winner.Name} ({technology.Name})"
        : $"{FactText.InSentence(decision.Title)}: {decision.Winner.Name}";
}
