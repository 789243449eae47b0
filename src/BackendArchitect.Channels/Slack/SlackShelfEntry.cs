namespace BackendArchitect.Channels.Slack;

/// <summary>A design a person was shown, and where.</summary>
/// <param name="Design">Id of its <see cref="Conversation.State.DesignRecord"/>.</param>
/// <param name="Title">Its verdict, in our words.</param>
/// <param name="Stamp">Time stamp of the message that shows it.</param>
internal sealed record SlackShelfEntry(string Design, string Title, string Channel, string Stamp);
