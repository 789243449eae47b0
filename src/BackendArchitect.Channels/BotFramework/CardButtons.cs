using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>How the buttons of a card are written: what a client does not know, it must not be given.</summary>
internal abstract record CardButtons
{
    private CardButtons()
    {
    }

    /// <summary>For every client: a button sends a message with its data.</summary>
    public static readonly CardButtons Plain = new Submitting(null);

    /// <summary>The longest way, for measuring before the client is known.</summary>
    public static readonly CardButtons Longest = new Executing(new string('r', 100));

    /// <param name="reply">Id of the reply the buttons stand under.</param>
    public static CardButtons For(ActivityReference to, string reply) => to.IsTeams ? new Executing(reply) : new Submitting(reply);

    public abstract JsonObject Write(Button button);

    private static JsonObject Action(string type, Button button, JsonObject data)
    {
        var action = new JsonObject { ["type"] = type, ["title"] = TeamsText.Plain(button.Label), ["data"] = data };
        if (button.Primary)
        {
            action["style"] = "positive";
        }

        return action;
    }

    private static JsonObject Data(Button button, string? reply)
    {
        var data = new JsonObject { ["command"] = button.Command };
        if (reply is not null)
        {
            data["reply"] = reply;
        }

        return data;
    }

    private sealed record Submitting(string? Reply) : CardButtons
    {
        public override JsonObject Write(Button button) => Action("Action.Submit", button, Data(button, Reply));
    }

    /// <summary>Universal actions: the card is answered in place. Old clients fall back to sending; a form opens as a dialog.</summary>
    private sealed record Executing(string Reply) : CardButtons
    {
        public override JsonObject Write(Button button)
        {
            if (button.Form is { } form)
            {
                var data = Data(button, Reply);
                data["form"] = form;
                data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
                return Action("Action.Submit", button, data);
            }

            var action = Action("Action.Execute", button, Data(button, Reply));
            action["verb"] = button.Command.Split(' ')[0];
            action["fallback"] = Action("Action.Submit", button, Data(button, Reply));
            return action;
        }
    }
}
