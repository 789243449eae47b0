using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Forms;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Bodies of answers to invokes, which the platform shows at once.</summary>
public static class InvokeAnswers
{
    /// <summary>The card as it looks after the press.</summary>
    internal static string Card(JsonNode card) => Of(200, CardWriter.ContentType, card);

    /// <summary>Heard; the answer follows as a message.</summary>
    public static string Noted { get; } = Of(200, "application/vnd.microsoft.activity.message", "Working on it.");

    /// <summary>A button that is not one of ours.</summary>
    public static string NotOurs { get; } = Of(400, "application/vnd.microsoft.error", new JsonObject
    {
        ["code"] = "BadRequest",
        ["message"] = "This button is not one of mine. Please write what you need.",
    });

    /// <summary>A form to fill in.</summary>
    /// <param name="reply">Id of the reply whose button opened it, or null.</param>
    public static string Form(Form form, string? reply) => Task("continue", new JsonObject
    {
        ["title"] = form.Title,
        ["width"] = "medium",
        ["height"] = form.Fields.Length > 4 ? "large" : "medium",
        ["card"] = new JsonObject { ["contentType"] = CardWriter.ContentType, ["content"] = FormCard.Write(form, reply) },
    });

    /// <summary>There is no such form any more.</summary>
    public static string NoForm { get; } = Task("message", "This form is of an earlier day. Please write it in the chat.");

    private static string Task(string type, JsonNode value) => new JsonObject { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } }.ToJsonString();

    private static string Of(int status, string type, JsonNode value) =>
        new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value }.ToJsonString();
}
