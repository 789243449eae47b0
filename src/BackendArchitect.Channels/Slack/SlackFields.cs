using System.Collections.Immutable;
using System.Text.Json;

namespace BackendArchitect.Channels.Slack;

/// <summary>What people chose or typed: Slack keeps it in another member for each kind of element.</summary>
internal static class SlackFields
{
    private static readonly string[] Plain = ["value", "selected_date", "selected_time", "selected_user", "selected_channel", "selected_conversation"];

    /// <summary>Answers by <c>action_id</c>; what was left empty is absent.</summary>
    /// <param name="state"><c>state</c> of a message or a view: <c>values</c>, by block, by action.</param>
    public static ImmutableDictionary<string, string> In(JsonElement state) => state.Members("values")
        .Where(block => block.Value.ValueKind == JsonValueKind.Object)
        .SelectMany(block => block.Value.EnumerateObject())
        .Select(field => (field.Name, Value: ValueOf(field.Value)))
        .Where(field => field.Value is not null)
        .Aggregate(ImmutableDictionary<string, string>.Empty, (fields, field) => fields.SetItem(field.Name, field.Value!));

    /// <returns>Null when nothing was chosen.</returns>
    public static string? ValueOf(JsonElement element) =>
        element.At("selected_option").Text("value")
        ?? Several(element)
        ?? Plain.Select(name => element.Text(name)).FirstOrDefault(value => value is not null);

    private static string? Several(JsonElement element)
    {
        var chosen = element.List("selected_options").Select(option => option.Text("value")).OfType<string>().ToList();
        return chosen.Count == 0 ? null : string.Join(", ", chosen);
    }
}
