using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Stores;

/// <summary>Everything kept under the id of one conversation.</summary>
/// <param name="State">Null: there is none, or another version of this program wrote it.</param>
/// <param name="Waiting">Messages not answered yet.</param>
/// <param name="Unsent">Replies not sent yet.</param>
/// <param name="Lines">Lines of the web chat, as JSON.</param>
/// <param name="Dead">What was given up.</param>
public sealed record KeptConversation(
    string Id,
    ConversationState? State,
    ImmutableArray<InboundMessage> Waiting,
    ImmutableArray<Reply> Unsent,
    ImmutableArray<string> Lines,
    ImmutableArray<DeadLetter> Dead)
{
    public bool IsEmpty => State is null && Waiting.IsEmpty && Unsent.IsEmpty && Lines.IsEmpty && Dead.IsEmpty;
}
