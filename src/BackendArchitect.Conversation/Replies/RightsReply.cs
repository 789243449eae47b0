using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What is said before data is forgotten and after it was forgotten or exported: what goes, what stays, in numbers.</summary>
public static class RightsReply
{
    public static ImmutableArray<Block> Ask(Scene scene, ConversationState state, PendingForget pending)
    {
        var words = scene.Words.Rights;
        var text = pending.Scope switch
        {
            DataScope.Thread when scene.IsWholePlace => words.AskWhole(),
            DataScope.Thread => words.AskThread(),
            DataScope.Channel => words.AskChannel(),
            DataScope.Me => words.AskMe(),
            _ => words.AskWorkspace(),
        };
        var known = Known(state, pending.Scope);
        return
        [
            new Block.Paragraph(known.Length == 0 ? text : $"{text} {words.Kept(known)}"),
            .. scene.IsTerminal ? [] : new[] { new Block.Note(words.PlatformKeeps(), "info") },
            new Block.Buttons(
            [
                new Button(words.ForgetButton(Name(words, pending.Scope)), CommandLanguage.Print(new Command.ConfirmForget(pending.Key))),
                new Button(words.KeepButton(), CommandLanguage.Print(new Command.KeepAll()), Primary: true),
                new Button(words.ExportButton(), CommandLanguage.Print(new Command.ExportData(pending.Scope))),
            ]),
        ];
    }

    /// <summary>The last words about what was forgotten.</summary>
    /// <param name="whole">Whether the place went with its thread, having no other.</param>
    public static Reply Forgotten(RightsWish wish, Removed removed, bool whole)
    {
        var words = Wording.Shipped.Rights;
        var what = Name(words, wish.Scope);
        var list = List(removed);
        var stays = wish.Scope == DataScope.Thread && !whole ? $" {words.LogStays()}" : wish.Scope == DataScope.Me && removed.Rewritten > 0 ? $" {words.RestStays()}" : "";
        return new Reply(wish.Reply, [new Block.Paragraph(list.Length == 0 ? words.NothingKept(what) : words.Forgotten(what, PlainText.Person(wish.By.Name), list) + stays)]);
    }

    /// <summary>What an export holds, with the file.</summary>
    public static Reply Exported(RightsWish wish, FileRef file, Removed holds)
    {
        var words = Wording.Shipped.Rights;
        var list = List(holds);
        return new Reply(
            wish.Reply,
            [
                new Block.Paragraph(list.Length == 0 ? words.NothingKept(Name(words, wish.Scope)) : words.Exported(Name(words, wish.Scope), list)),
                new Block.Files([file]),
                new Block.Note(words.ExportHint(), "info"),
            ])
        {
            OnlyFor = wish.Scope is DataScope.Me or DataScope.Workspace ? wish.By.Id : null,
            InPrivateChat = wish.Scope is DataScope.Me or DataScope.Workspace,
        };
    }

    /// <summary>What a person calls the file of an export.</summary>
    public static string Title(DataScope scope) => Wording.Shipped.Rights.ExportTitle(Name(Wording.Shipped.Rights, scope));

    public static ImmutableArray<Block> Retention(Scene scene)
    {
        var (words, rules) = (scene.Words.Rights, scene.Rules);
        var text = words.Retention(Days(rules.DaysOf(scene.Workspace)), Days(rules.LogbookDays), Days(rules.DeadLetterDays));
        return
        [
            new Block.Paragraph(rules.ByWorkspace.ContainsKey(scene.Workspace) ? $"{text} {words.RetentionOwn()}" : text),
            new Block.Paragraph(words.RetentionHint()),
        ];
    }

    /// <summary>What this thread, or its place, knows now.</summary>
    private static string Known(ConversationState state, DataScope scope) => List(scope switch
    {
        DataScope.Thread => new Removed(Designs: state.Design is null ? 0 : 1),
        DataScope.Channel => new Removed(Designs: state.Logbook.Designs.Count, Decisions: state.Logbook.Decisions.Count),
        _ => Removed.Nothing,
    });

    private static string List(Removed removed)
    {
        string[] parts =
        [
            .. Part(removed.Conversations, "conversation"),
            .. Part(removed.Messages, "message"),
            .. Part(removed.Replies, "unsent reply", "unsent replies"),
            .. Part(removed.Designs, "design or file", "designs and files"),
            .. Part(removed.Decisions, "entry of the decision log", "entries of the decision log"),
            .. Part(removed.DeadLetters, "message that had failed", "messages that had failed"),
            .. Part(removed.Others, "note about cards, threads and changes", "notes about cards, threads and changes"),
            .. Part(removed.Rewritten, "place without the name", "places without the name"),
        ];
        return parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    private static IEnumerable<string> Part(int count, string one, string? many = null) =>
        count == 0 ? [] : [count == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {many ?? one + "s"}")];

    private static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days:#,##0} {(days == 1 ? "day" : "days")}");

    private static string Name(RightsWords words, DataScope scope) => scope switch
    {
        DataScope.Thread => words.Thread(),
        DataScope.Channel => words.Channel(),
        DataScope.Me => words.Me(),
        _ => words.Workspace(),
    };
}
