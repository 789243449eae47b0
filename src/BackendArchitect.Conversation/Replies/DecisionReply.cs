using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Decisions on record.</summary>
public static class DecisionReply
{
    /// <summary>Share of the break point at which a decision is due again.</summary>
    private const double Watch = 0.6;

    public static ImmutableArray<Block> Accepted(
        Scene scene, ConversationState state, Blueprint design, AcceptedDecision record, bool recommended)
    {
        var words = scene.Words.Decisions;
        return
        [
            new Block.Paragraph(words.Recorded(Id(record), record.Title, record.By, $"{record.At:yyyy-MM-dd HH:mm} UTC")),
            new Block.Paragraph(design.BreakPoints.Count == 0
                ? words.ReviewOn($"{record.Review:yyyy-MM-dd}")
                : words.ReviewOnOrAt($"{record.Review:yyyy-MM-dd}", Amounts.Rounded(design.BreakPoints[0].Load * Watch, "requests/s"))),
            .. recommended ? [] : (ImmutableArray<Block>)[new Block.Note(words.NotTheRecommended(design.Decisions[0].Winner.Name), "info")],
            .. Dissent(scene, state),
        ];
    }

    public static ImmutableArray<Block> Log(Scene scene, ConversationState state) => state.Logbook.Decisions.IsEmpty
        ? [new Block.Paragraph(scene.Words.Decisions.NoneYet())]
        :
        [
            new Block.Paragraph(scene.Words.Decisions.Log()),
            new Block.Bullets([.. state.Logbook.Decisions.Select(record => Line(scene, record))], Ordered: false),
        ];

    private static string Line(Scene scene, AcceptedDecision record)
    {
        var line = scene.Words.Decisions.Line(Id(record), record.Title, record.By, $"{record.At:yyyy-MM-dd}", $"{record.Review:yyyy-MM-dd}");
        return record.Dissent is null ? line : $"{line} {record.Dissent}";
    }

    private static string Id(AcceptedDecision record) => $"ADR-{record.Number:0000}";

    private static IEnumerable<Block> Dissent(Scene scene, ConversationState state) => state.Challenge is not { } challenge
        ? []
        :
        [
            new Block.Paragraph(scene.Words.Decisions.AskDissent(challenge.By, challenge.Option, challenge.Trigger.TrimEnd('.'))),
            new Block.Buttons(
            [
                new Button(scene.Words.Decisions.Yes(), CommandLanguage.Print(new Command.KeepDissent(true))),
                new Button(scene.Words.Decisions.No(), CommandLanguage.Print(new Command.KeepDissent(false))),
            ]),
        ];
}
