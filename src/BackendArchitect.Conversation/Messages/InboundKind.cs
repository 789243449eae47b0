namespace BackendArchitect.Conversation.Messages;

public enum InboundKind
{
    /// <summary>Somebody wrote something.</summary>
    Text,

    /// <summary>Somebody pressed a button or sent a form.</summary>
    Action,

    /// <summary>The bot was added, or somebody joined: worth one welcome.</summary>
    Joined,

    /// <summary>Somebody changed the words of an earlier message, named by <see cref="InboundMessage.Replaces"/>.</summary>
    Edited,

    /// <summary>Somebody took back the earlier message named by <see cref="InboundMessage.Replaces"/>.</summary>
    Deleted,

    /// <summary>The time of an appointment has come; <see cref="InboundMessage.Action"/> says which.</summary>
    Due,
}
