using System.Text.Json.Nodes;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>A question as it came to the endpoint.</summary>
/// <param name="Path">Of the address it came to.</param>
/// <param name="Key">What was shown, with the name of its header: <c>Authorization: Bearer k</c>.</param>
/// <param name="Body">All of it.</param>
internal sealed record ModelQuestion(string Path, string Key, JsonObject Body)
{
    public bool IsAnthropic => Path.EndsWith("/messages", StringComparison.Ordinal);

    public string System => IsAnthropic
        ? Body["system"] is JsonArray parts ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string?)Body["system"] ?? ""
        : Text("system");

    public string User => Text("user");

    /// <summary>The schema the answer is to have; null when none was sent.</summary>
    public JsonNode? Schema => IsAnthropic
        ? Body["output_config"]?["format"]?["schema"] ?? Body["output_format"]?["schema"]
        : Body["response_format"]?["json_schema"]?["schema"];

    private string Text(string role) => string.Concat(Body["messages"]!.AsArray().Where(message => (string?)message!["role"] == role).Select(message =>
        message!["content"] is JsonArray parts ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string?)message["content"]));
}
