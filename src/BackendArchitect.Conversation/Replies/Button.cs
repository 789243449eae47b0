namespace BackendArchitect.Conversation.Replies;

/// <param name="Label">At most 75 characters.</param>
/// <param name="Command">What comes back as <see cref="Messages.InboundMessage.Action"/> when it is pressed: one line of the command language.</param>
/// <param name="Primary">The one a hurried reader should press.</param>
public sealed record Button(string Label, string Command, bool Primary = false)
{
    /// <summary>Id of a <see cref="Forms.Form"/> it opens where the channel has forms; elsewhere, and when null, the command is sent at once.</summary>
    public string? Form { get; init; }
}
