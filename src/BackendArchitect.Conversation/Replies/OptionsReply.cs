using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The options of a design with their scores, and what would change the choice.</summary>
public static class OptionsReply
{
    /// <summary>Decisions whose flips are shown in chat.</summary>
    private const int Flipping = 5;

    /// <summary>Other decisions offered to compare: those with the narrowest lead.</summary>
    private const int Closest = 3;

    /// <summary>Drivers named under the scores.</summary>
    private const int Heaviest = 4;

    public static ImmutableArray<Block> Options(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        var main = design.Decisions[0];
        return
        [
            new Block.Paragraph(words.OptionsIntro(main.Title)),
            Table(scene, main, Numbered(words, main), [.. main.Options, .. main.Considered.Where(known => main.Options.All(shown => shown.Id != known.Id))]),
            new Block.Paragraph(words.Weights(Weights(main))),
            new Block.Buttons(
            [
                .. main.Options.Select((option, at) => new Button(
                    PlainText.Cut(words.TakeOption($"{at + 1}", option.Name), 75), CommandLanguage.Print(new Command.AcceptDecision(at + 1)))),
                new Button(scene.Words.Decisions.ProposeDesignButton(), CommandLanguage.Print(new Command.ProposeDesign())),
            ]),
            .. Others(scene, design),
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

    /// <summary>Options with their scores and what would make each the right one.</summary>
    public static Block.Table Table(Scene scene, Decision decision, IReadOnlyList<ScoredOption> options) =>
        Table(scene, decision, option => option.Simplest ? scene.Words.Parts.Simplest(option.Name) : option.Name, options);

    private static Block.Table Table(Scene scene, Decision decision, Func<ScoredOption, string> name, IReadOnlyList<ScoredOption> options)
    {
        var words = scene.Words.Parts;
        return new Block.Table(
            [words.ColumnOption(), words.ColumnScore(), words.ColumnAgainst(), words.ColumnWins()],
            [
                .. options.Select(option => (ImmutableArray<string>)
                [
                    name(option),
                    option.RuledOut is null ? Points(option) : words.OutScore(Points(option)),
                    option.RuledOut ?? LostReply.Heaviest(decision, option) ?? (option.Cons.Count > 0 ? option.Cons[0] : ""),
                    option.Id == decision.Chosen ? words.WinsNow() : Wins(decision, option),
                ]),
            ]);
    }

    /// <summary>"Serverless functions 61", or with the word that it is out.</summary>
    public static string Scored(Scene scene, ScoredOption option) =>
        $"{option.Name} {(option.RuledOut is null ? Points(option) : scene.Words.Parts.OutScore(Points(option)))}";

    /// <summary>The number at which it would win where one was found; else what it is right for.</summary>
    private static string Wins(Decision decision, ScoredOption option) =>
        decision.Flips.FirstOrDefault(flip => flip.Winner == option.Id) is { } flip ? Trigger(flip, option) : option.WinsWhen.TrimEnd('.');

    /// <summary>A flip without the name of the option it is about: "from 30 engineers in 4 teams".</summary>
    public static string Trigger(Flip flip, ScoredOption option)
    {
        var says = flip.Says.TrimEnd('.');
        return says.StartsWith(option.Name + " ", StringComparison.Ordinal) ? says[(option.Name.Length + 1)..] : says;
    }

    private static string Points(ScoredOption option) => Amounts.Number(Math.Round(option.Total));

    /// <summary>Those that can be taken by their number carry it.</summary>
    private static Func<ScoredOption, string> Numbered(PartWords words, Decision decision) => option =>
    {
        var at = decision.Options.ToList().FindIndex(known => known.Id == option.Id) + 1;
        return at == 0 ? option.Name : option.Simplest ? words.SimplestOption($"{at}", option.Name) : words.Option($"{at}", option.Name);
    };

    /// <summary>The other decisions by name, and the closest of them as buttons.</summary>
    private static IEnumerable<Block> Others(Scene scene, Blueprint design)
    {
        var words = scene.Words.Parts;
        var others = design.Decisions.Skip(1).ToArray();
        return others.Length == 0 ? [] :
        [
            new Block.Paragraph(words.OtherDecisions(string.Join(", ", others.Select(decision => FactText.InSentence(decision.Title))))),
            new Block.Buttons(
            [
                .. others.Where(decision => decision.Options.Count(option => option.RuledOut is null) > 1).OrderBy(Lead).Take(Closest).Select(decision => new Button(
                    PlainText.Cut(scene.Words.Advice.CompareButton(FactText.InSentence(decision.Title)), 75),
                    CommandLanguage.Print(new Command.Compare(decision.Id, Ledger.Empty)))),
            ]),
        ];
    }

    private static double Lead(Decision decision) =>
        decision.Winner.Total - decision.Options.Where(option => option.Id != decision.Chosen && option.RuledOut is null).Max(option => option.Total);

    public static string Weights(Decision decision) => string.Join(" · ", decision.Weights
        .OrderByDescending(weight => weight.Value)
        .Take(Heaviest)
        .Select(weight => $"{FactText.InSentence(weight.Name)} {Amounts.Number(Math.Round(weight.Value * 100))} %"));
}
