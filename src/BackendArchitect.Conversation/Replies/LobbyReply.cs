using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Greeting, help, and what is said when nothing was understood: six lines at most, four working examples.</summary>
public static class LobbyReply
{
    public static ImmutableArray<Block> Welcome(Scene scene) => [new Block.Paragraph(scene.Words.Lobby.Welcome()), Examples(scene)];

    public static ImmutableArray<Block> Help(Scene scene) =>
        [new Block.Paragraph(scene.Words.Lobby.Help()), Examples(scene), new Block.Paragraph(scene.Words.Lobby.HelpMore())];

    public static ImmutableArray<Block> Hello(Scene scene) => [new Block.Paragraph(scene.Words.Lobby.Hello()), Examples(scene)];

    public static ImmutableArray<Block> Puzzled(Scene scene) => [new Block.Paragraph(scene.Words.Lobby.Puzzled()), Examples(scene)];

    public static ImmutableArray<Block> NoSuchTopic(Scene scene) => [new Block.Paragraph(scene.Words.Lobby.NoSuchTopic()), Examples(scene)];

    public static Block.Bullets Examples(Scene scene)
    {
        var words = scene.Words.Lobby;
        return new Block.Bullets([words.ExampleDesign(), words.ExampleAdvise(), words.ExampleCompare(), words.ExampleDiagnose()], Ordered: false);
    }
}
