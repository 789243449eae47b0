using BackendArchitect.Conversation.Forms;

namespace BackendArchitect.Channels.Slack;

/// <summary>Opens a form as a modal. A wire: behind it lies Slack's Web API.</summary>
public interface ISlackForms
{
    /// <summary>Calls <c>views.open</c>; nothing is awaited before it, for a trigger lives three seconds.</summary>
    /// <param name="origin">Where the button stood, and so where the answers belong. Goes into the view as <see cref="SlackModal"/>.</param>
    /// <returns>False: Slack did not open it, and the button's command should be sent instead.</returns>
    Task<bool> OpenAsync(string team, string triggerId, Form form, SlackReference origin, CancellationToken cancellation);
}
