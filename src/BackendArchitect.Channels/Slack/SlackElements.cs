using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>What can be pressed or chosen, each with the command it sends.</summary>
internal static class SlackElements
{
    /// <summary>A row of buttons; a menu instead when there are more answers than a hurried reader takes in.</summary>
    /// <param name="block">Id of the block, or null for none.</param>
    public static void Answers(Utf8JsonWriter json, string? block, ImmutableArray<Button> answers)
    {
        if (IsMenu(answers))
        {
            Open(json, block);
            Menu(json, "menu", "Choose an answer", answers);
            Close(json);
        }
        else
        {
            Buttons(json, block, answers.AsSpan()[..Math.Min(answers.Length, SlackLimits.ActionElements)]);
        }
    }

    public static bool IsMenu(ImmutableArray<Button> answers) =>
        answers.Length is > SlackLimits.AnswerButtons and <= SlackLimits.Options
        && answers.All(answer => answer.Form is null && answer.Command.Length <= SlackLimits.OptionValue);

    /// <summary>At most <see cref="SlackLimits.ActionElements"/> of them.</summary>
    public static void Buttons(Utf8JsonWriter json, string? block, ReadOnlySpan<Button> buttons)
    {
        Open(json, block);
        for (var at = 0; at < buttons.Length; at++)
        {
            Press(json, buttons[at], at);
        }

        Close(json);
    }

    /// <summary>A menu of which one is chosen.</summary>
    public static void Menu(Utf8JsonWriter json, string action, string placeholder, ImmutableArray<Button> options)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "static_select"u8);
        json.WriteString("action_id"u8, action);
        Words(json, "placeholder"u8, placeholder, SlackLimits.Placeholder);
        json.WriteStartArray("options"u8);
        foreach (var option in options)
        {
            json.WriteStartObject();
            Words(json, "text"u8, option.Label, SlackLimits.LabelCharacters);
            json.WriteString("value"u8, option.Command);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Thumbs up and down.</summary>
    /// <param name="reply">Id of the reply that is judged.</param>
    public static void Thumbs(Utf8JsonWriter json, string block, string reply)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "context_actions"u8);
        Id(json, block);
        json.WriteStartArray("elements"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "feedback_buttons"u8);
        json.WriteString("action_id"u8, "thumbs"u8);
        Thumb(json, "positive_button"u8, "👍", "This answer helps", SlackThumbs.Up(reply));
        Thumb(json, "negative_button"u8, "👎", "This answer does not help", SlackThumbs.Down(reply));
        json.WriteEndObject();
        Close(json);
    }

    /// <summary>A text object without marks.</summary>
    public static void Words(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text, int most)
    {
        json.WriteStartObject(name);
        json.WriteString("type"u8, "plain_text"u8);
        json.WriteString("text"u8, SlackText.Label(text, most));
        json.WriteEndObject();
    }

    private static void Thumb(Utf8JsonWriter json, ReadOnlySpan<byte> name, string sign, string says, string command)
    {
        json.WriteStartObject(name);
        Words(json, "text"u8, sign, SlackLimits.LabelCharacters);
        json.WriteString("accessibility_label"u8, says);
        json.WriteString("value"u8, command);
        json.WriteEndObject();
    }

    private static void Press(Utf8JsonWriter json, Button button, int at)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "button"u8);
        json.WriteString("action_id"u8, button.Form is { } form ? SlackMarks.OpensForm(form, at) : at.ToString(CultureInfo.InvariantCulture));
        Words(json, "text"u8, button.Label, SlackLimits.LabelCharacters);
        json.WriteString("value"u8, button.Command);
        if (button.Primary)
        {
            json.WriteString("style"u8, "primary"u8);
        }

        json.WriteEndObject();
    }

    private static void Open(Utf8JsonWriter json, string? block)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "actions"u8);
        Id(json, block);
        json.WriteStartArray("elements"u8);
    }

    private static void Close(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Id(Utf8JsonWriter json, string? block)
    {
        if (block is { Length: <= SlackLimits.IdCharacters })
        {
            json.WriteString("block_id"u8, block);
        }
    }
}
