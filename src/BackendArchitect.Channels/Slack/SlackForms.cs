using System.Text.Json;
using BackendArchitect.Conversation.Forms;

namespace BackendArchitect.Channels.Slack;

/// <summary>Forms as modals of Slack.</summary>
public sealed class SlackForms(SlackClient client, ISlackTokens tokens) : ISlackForms
{
    public async Task<bool> OpenAsync(string team, string triggerId, Form form, SlackReference origin, CancellationToken cancellation)
    {
        var carried = new SlackModal(form.Command, origin).ToString();
        if (carried.Length > SlackLimits.PrivateMetadata || await tokens.FindAsync(team, cancellation) is not { } token)
        {
            return false;
        }

        var answer = await client.CallAsync(
            "views.open",
            token.Secret,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("trigger_id"u8, triggerId);
                json.WritePropertyName("view"u8);
                View(json, form, carried);
                json.WriteEndObject();
            },
            cancellation);
        return answer.Ok;
    }

    internal static void View(Utf8JsonWriter json, Form form, string carried)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "modal"u8);
        json.WriteString("callback_id"u8, form.Id);
        json.WriteString("private_metadata"u8, carried);
        SlackElements.Words(json, "title"u8, form.Title, SlackLimits.ModalTitle);
        SlackElements.Words(json, "submit"u8, form.Submit, SlackLimits.ModalTitle);
        SlackElements.Words(json, "close"u8, "Cancel", SlackLimits.ModalTitle);
        json.WriteStartArray("blocks"u8);
        foreach (var field in form.Fields.Take(SlackLimits.ViewBlocks))
        {
            Input(json, field);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Input(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "input"u8);
        json.WriteString("block_id"u8, field.Id);
        json.WriteBoolean("optional"u8, true);
        SlackElements.Words(json, "label"u8, field.Label, SlackLimits.FieldLabel);
        json.WritePropertyName("element"u8);
        if (IsMenu(field))
        {
            SlackElements.Menu(json, field.Id, field.Hint.Length > 0 ? field.Hint : "Choose one", field.Choices);
        }
        else
        {
            Line(json, field);
        }

        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "plain_text_input"u8);
        json.WriteString("action_id"u8, field.Id);
        json.WriteBoolean("multiline"u8, field.Lines);
        if (field.Hint.Length > 0)
        {
            SlackElements.Words(json, "placeholder"u8, field.Hint, SlackLimits.Placeholder);
        }

        json.WriteEndObject();
    }

    private static bool IsMenu(Field field) =>
        field.Choices.Length is > 0 and <= SlackLimits.Options && field.Choices.All(choice => choice.Command.Length is > 0 and <= SlackLimits.OptionValue);
}
