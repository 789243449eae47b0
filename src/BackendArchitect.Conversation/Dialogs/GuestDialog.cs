using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Says what part a language model had in a turn. Interrupts nothing.</summary>
public sealed class GuestDialog : Dialog
{
    public override string Name => "guest";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command) => command switch
    {
        Command.NoteRead(var facts) => DialogStep.Say(state, GuestReply.Read(scene, facts)),
        Command.NoteTrouble(var because) => DialogStep.Say(state, GuestReply.Trouble(scene, because)),
        Command.OfferCommand(var meant) => DialogStep.Say(state, GuestReply.Offer(scene, meant).AsSpan()),
        _ => DialogStep.NotMine,
    };
}
