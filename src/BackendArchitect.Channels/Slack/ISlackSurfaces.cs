namespace BackendArchitect.Channels.Slack;

/// <summary>What the bot shows outside messages. A wire: behind it lies Slack's Web API. Best effort: the next opening asks again.</summary>
public interface ISlackSurfaces
{
    /// <summary>Publishes the home tab of one person (<c>views.publish</c>).</summary>
    /// <param name="reader">Team, user, and the direct message with them; goes into the view as <see cref="SlackModal"/>, so that its buttons know where to speak.</param>
    Task PublishHomeAsync(SlackReference reader, CancellationToken cancellation);

    /// <summary>Offers prompts in the messages tab (<c>assistant.threads.setSuggestedPrompts</c>).</summary>
    /// <param name="reader"><see cref="SlackReference.Thread"/> is set only in the older assistant view, and must be left out of the call otherwise.</param>
    Task SuggestAsync(SlackReference reader, CancellationToken cancellation);
}
