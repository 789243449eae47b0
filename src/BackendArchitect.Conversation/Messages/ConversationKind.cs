namespace BackendArchitect.Conversation.Messages;

public enum ConversationKind
{
    /// <summary>One person and the bot; stays private.</summary>
    Personal,

    /// <summary>A group chat without a channel.</summary>
    Group,

    /// <summary>A thread in a channel; the bot speaks when spoken to.</summary>
    Channel,
}
