using System.Collections.Immutable;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>The home tab: how to begin, the reader's designs, and where decisions are.</summary>
internal static class SlackHome
{
    /// <param name="designs">The reader's designs, each with the address of its message, or null when that is gone.</param>
    public static ImmutableArray<Block> Of(LobbyWords words, IReadOnlyList<(SlackShelfEntry Design, string? Url)> designs) =>
    [
        new Block.Paragraph(words.Welcome()),
        new Block.Bullets([.. SuggestedPrompts.All.Select(prompt => $"**{prompt.Title}**: {prompt.Message}")], Ordered: false),
        new Block.Buttons(
        [
            new Button(words.HomeStart(), $"form {Forms.Brief}", Primary: true) { Form = Forms.Brief },
            new Button(words.HomeDecisions(), "decisions"),
            new Button(words.HomeSettings(), "settings"),
            new Button(words.HomeHelp(), "help"),
        ]),
        new Block.Heading(words.HomeDesigns()),
        designs.Count == 0
            ? new Block.Paragraph(words.HomeEmpty())
            : new Block.Bullets([.. designs.Select(design => design.Url is { } url ? $"[{Bracketless(design.Design.Title)}]({url})" : design.Design.Title)], Ordered: false),
        new Block.Note(words.HomeWhere(), "info"),
    ];

    private static string Bracketless(string title) => title.Replace('[', '(').Replace(']', ')');
}
