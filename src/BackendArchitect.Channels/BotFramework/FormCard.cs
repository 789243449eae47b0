using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Forms;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Draws a form as the card of a dialog.</summary>
internal static class FormCard
{
    public static JsonObject Write(Form form, string? reply)
    {
        var data = new JsonObject { ["command"] = form.Command, ["form"] = form.Id };
        if (reply is not null)
        {
            data["reply"] = reply;
        }

        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = new JsonArray([.. form.Fields.Select(Input)]),
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = form.Submit, ["style"] = "positive", ["data"] = data }),
        };
    }

    private static JsonObject Input(Field field)
    {
        var input = new JsonObject
        {
            ["type"] = field.Choices.IsDefaultOrEmpty ? "Input.Text" : "Input.ChoiceSet",
            ["id"] = field.Id,
            ["label"] = field.Label,
            ["isRequired"] = false,
        };
        if (field.Hint.Length > 0)
        {
            input["placeholder"] = field.Hint;
        }

        if (field.Choices.IsDefaultOrEmpty)
        {
            input["isMultiline"] = field.Lines;
        }
        else
        {
            input["style"] = "compact";
            input["choices"] = new JsonArray([.. field.Choices.Select(choice => new JsonObject { ["title"] = TeamsText.Plain(choice.Label), ["value"] = choice.Command })]);
        }

        return input;
    }
}
