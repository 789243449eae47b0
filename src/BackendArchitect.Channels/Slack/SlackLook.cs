namespace BackendArchitect.Channels.Slack;

/// <summary>How much of Block Kit a message uses. When Slack refuses one look, the next plainer is tried: an answer is never lost over its looks.</summary>
internal enum SlackLook
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>Without what is young in Block Kit or depends on another server: no tables, no thumbs, no pictures by link.</summary>
    Simple,

    /// <summary>Words alone.</summary>
    Words,
}
