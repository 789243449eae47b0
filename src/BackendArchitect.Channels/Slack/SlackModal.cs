using System.Text.Json;

namespace BackendArchitect.Channels.Slack;

/// <summary>What a view carries in <c>private_metadata</c>: where its answers belong. The values of its fields come back under their <c>action_id</c>, which is <see cref="Conversation.Forms.Field.Id"/>.</summary>
/// <param name="Command">What is said when it is sent (<see cref="Conversation.Forms.Form.Command"/>); empty for the home tab, whose buttons say theirs.</param>
/// <param name="Origin">Where it was opened.</param>
public sealed record SlackModal(string Command, SlackReference Origin)
{
    /// <returns>Null when the text is not one of ours.</returns>
    public static SlackModal? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, SlackReferenceJson.Default.SlackModal) is { Command: not null, Origin: { Team: not null, Channel: not null } } modal ? modal : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, SlackReferenceJson.Default.SlackModal);
}
