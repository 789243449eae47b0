namespace BackendArchitect.Conversation.Rights;

/// <summary>Of what somebody wants everything exported or forgotten.</summary>
public enum DataScope
{
    /// <summary>The conversation it is said in.</summary>
    Thread,

    /// <summary>The channel, group or chat with all its threads, its decisions and its settings.</summary>
    Channel,

    /// <summary>The person who says it, all over the workspace.</summary>
    Me,

    /// <summary>The whole Slack workspace or Teams tenant.</summary>
    Workspace,
}
