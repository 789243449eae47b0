using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Diagnosis;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What the numbers of a diagnosis say, and the one that decides next.</summary>
public static class DiagnoseReply
{
    /// <summary>How far beyond a limit "more than that" is taken to be; it only has to lie on the right side.</summary>
    private const double Beyondness = 0.001;

    /// <param name="first">The first reply of a diagnosis says how it goes.</param>
    public static ImmutableArray<Block> Blocks(Scene scene, DiagnosisRun run, bool first) =>
    [
        .. first ? (ImmutableArray<Block>)[new Block.Paragraph(scene.Words.Diagnosis.Order(run.Guide.Name, run.Guide.First))] : [],
        .. Numbers(scene, run),
        .. Next(scene, run),
    ];

    /// <summary>The advice, or the question for the number that decides, or the end.</summary>
    public static ImmutableArray<Block> Next(Scene scene, DiagnosisRun run) => run switch
    {
        { Advice: { } step } => Advice(scene, step),
        { Asks: { } step } => Ask(scene, run, step),
        { Blocked.Count: > 0 } => [new Block.Paragraph(scene.Words.Diagnosis.LookAgain(Readings(scene, run)))],
        _ => [new Block.Paragraph(scene.Words.Diagnosis.End(run.Guide.End))],
    };

    /// <summary>What decides next, once more in short.</summary>
    public static ImmutableArray<Block> Again(Scene scene, DiagnosisRun run) => run is { Advice: null, Asks: { } step }
        ? [new Block.Paragraph(scene.Words.Diagnosis.Again(step.Asks, FactText.InSentence(step.Title.TrimEnd('.')))), Sides(scene, step)]
        : Next(scene, run);

    public static ImmutableArray<Block> Which(Scene scene) =>
    [
        new Block.Paragraph(scene.Words.Diagnosis.Which()),
        new Block.Buttons([.. scene.Knowledge.Diagnoses.Select(guide => new Button(PlainText.Cut(guide.Name, 75), CommandLanguage.Print(new Command.BeginDiagnosis(guide.Id))))]),
    ];

    /// <summary>A value on one side of a step's limit, for who knows no more than that.</summary>
    public static Measurement Beyond(Scene scene, DiagnosisStep step, bool above)
    {
        var words = scene.Words.Diagnosis;
        var limit = Limit(scene, step);
        return new Measurement(step.Reading, step.Limit * (above ? 1 + Beyondness : 1 - Beyondness), above ? words.Above(limit) : words.Below(limit));
    }

    private static IEnumerable<Block> Numbers(Scene scene, DiagnosisRun run)
    {
        var words = scene.Words.Diagnosis;
        return run.Read.Count == 0
            ? []
            :
            [
                new Block.Table(
                    [words.ColumnNumber(), words.ColumnYours(), words.ColumnLimit(), words.ColumnSays()],
                    [
                        .. run.Read.Select(read => (ImmutableArray<string>)
                        [
                            Reading(scene, read.Step.Reading).Name,
                            Yours(scene, read.Value),
                            Side(scene, read.Step, read.Step.Acts == "above"),
                            read.Acts ? read.Step.Do.Split(". ")[0].TrimEnd('.', ':') + "." : read.Step.Else,
                        ]),
                    ]),
            ];
    }

    private static ImmutableArray<Block> Advice(Scene scene, DiagnosisStep step)
    {
        var words = scene.Words.Diagnosis;
        var topic = scene.Knowledge.Topics.FirstOrDefault(known => known.Id == step.Topic);
        return
        [
            new Block.Paragraph(words.Do(step.Title, step.Do)),
            new Block.Paragraph(words.ThenMeasure()),
            new Block.Buttons(
            [
                new Button(words.Done(), CommandLanguage.Print(new Command.StepDone()), Primary: true),
                .. topic is null ? [] : (Button[])[new Button(PlainText.Cut(topic.Name, 75), CommandLanguage.Print(new Command.ExplainTopic(topic.Id)))],
            ]),
        ];
    }

    private static ImmutableArray<Block> Ask(Scene scene, DiagnosisRun run, DiagnosisStep step)
    {
        var words = scene.Words.Diagnosis;
        return
        [
            new Block.Paragraph(words.Asks(step.Asks)),
            new Block.Paragraph(words.How(step.Title, step.Measure)),
            .. step.Snippet is { } snippet ? (ImmutableArray<Block>)[new Block.Code(snippet.Language, snippet.Code)] : [],
            new Block.Bullets(
            [
                words.Decides(Capital(Side(scene, step, step.Acts == "above")), step.Do),
                words.Decides(Capital(Side(scene, step, step.Acts != "above")), step.Else),
            ], Ordered: false),
            .. run.Blocked.Count > 0 ? (ImmutableArray<Block>)[new Block.Note(words.Blocked(Readings(scene, run)), "info")] : [],
            Sides(scene, step),
        ];
    }

    private static Block.Buttons Sides(Scene scene, DiagnosisStep step)
    {
        var words = scene.Words.Diagnosis;
        var limit = Limit(scene, step);
        return new Block.Buttons(
        [
            new Button(words.MoreThan(limit), CommandLanguage.Print(new Command.SideOfLimit(step.Reading, true))),
            new Button(words.LessThan(limit), CommandLanguage.Print(new Command.SideOfLimit(step.Reading, false))),
            new Button(words.Cannot(), CommandLanguage.Print(new Command.CannotMeasure(step.Reading))),
        ]);
    }

    private static string Readings(Scene scene, DiagnosisRun run) =>
        string.Join(" · ", run.Blocked.Select(step => Reading(scene, step.Reading).Name).Distinct().Select(FactText.InSentence));

    private static string Yours(Scene scene, Measurement value)
    {
        var words = scene.Words.Diagnosis;
        return value.Words.StartsWith(words.Above("").TrimEnd(), StringComparison.Ordinal) || value.Words.StartsWith(words.Below("").TrimEnd(), StringComparison.Ordinal)
            ? value.Words
            : Amounts.Of(value.Value, Reading(scene, value.Reading).Unit);
    }

    private static string Side(Scene scene, DiagnosisStep step, bool above) =>
        above ? scene.Words.Diagnosis.Above(Limit(scene, step)) : scene.Words.Diagnosis.Below(Limit(scene, step));

    private static string Limit(Scene scene, DiagnosisStep step) => Amounts.Of(step.Limit, Reading(scene, step.Reading).Unit);

    private static ReadingTemplate Reading(Scene scene, string id) => scene.Knowledge.Readings.First(reading => reading.Id == id);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
