using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>A newer version than the catalogue's, taken up for a place by a person, and taken back. Interrupts nothing.</summary>
public sealed class VersionDialog : Dialog
{
    public override string Name => "version";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.TakeVersion(var technology, var version) => Take(scene, state, technology, version),
        Command.DropVersion(var technology) => Drop(scene, state, technology),
        _ => DialogStep.NotMine,
    };

    private static DialogStep Take(Scene scene, ConversationState state, string technology, string version)
    {
        if (!scene.Live.IsOn || CatalogueVersion.Of(scene.Knowledge, technology) is not { } known)
        {
            return Say(state, scene.Words.Lobby.Stale());
        }

        var words = scene.Words.Versions;
        if (known.Line is not { } line)
        {
            return Say(state, words.NoVersion(known.Name));
        }

        var live = scene.LiveOf(technology);
        var day = DateOnly.FromDateTime(scene.Occasion.At.UtcDateTime);
        if (live is not { IsVerified: true, Checked: { } read })
        {
            return Say(state, words.Cannot(known.Name, version, words.NotVerified(VersionReply.Day(known.Day)), line));
        }

        if (live.Versions.Find(found => VersionNumber.IsOf(found, version) && VersionNumber.IsRelease(found)) is not { } found)
        {
            return Say(state, words.NotThere(live.Library, live.Versions.IsEmpty ? words.NoneNamed() : VersionReply.Some(scene, live.Versions), version, known.Name, line));
        }

        if (VersionNumber.Compare(version, line) <= 0)
        {
            return Say(state, words.NotNewer(known.Name, version, line));
        }

        if (known.Find(version) is { } release && release.IsEnded(day))
        {
            return Say(state, words.Ended(known.Name, version, VersionReply.Day(known.Day), line));
        }

        var taken = new TakenVersion(technology, version, found, live.Library, read, PlainText.Of(scene.Occasion.By.Name, 40), scene.Occasion.At);
        return DialogStep.Say(
            With(state, taken),
            new Block.Paragraph(words.Taken(known.Name, version, PlainText.Person(taken.By), VersionReply.Day(taken.At), live.Library, found, VersionReply.Day(read), line)),
            new Block.Buttons([VersionReply.Undo(scene, technology, known)]));
    }

    private static DialogStep Drop(Scene scene, ConversationState state, string technology)
    {
        if (CatalogueVersion.Of(scene.Knowledge, technology) is not { } known)
        {
            return Say(state, scene.Words.Lobby.Stale());
        }

        return state.Logbook.Versions.Exists(taken => taken.Technology == technology)
            ? Say(Without(state, technology), scene.Words.Versions.Dropped(known.Name, known.Line ?? ""))
            : Say(state, scene.Words.Versions.NoneTaken(known.Name));
    }

    private static ConversationState With(ConversationState state, TakenVersion taken)
    {
        var logbook = Without(state, taken.Technology).Logbook;
        return state with { Logbook = logbook with { Versions = logbook.Versions.Add(taken) } };
    }

    private static ConversationState Without(ConversationState state, string technology) =>
        state with { Logbook = state.Logbook with { Versions = state.Logbook.Versions.RemoveAll(taken => taken.Technology == technology) } };

    private static DialogStep Say(ConversationState state, string text) => DialogStep.Say(state, new Block.Paragraph(text));
}
