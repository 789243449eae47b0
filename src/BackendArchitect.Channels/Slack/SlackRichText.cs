using System.Text.Json;

namespace BackendArchitect.Channels.Slack;

/// <summary>Words, lists and code as Slack's rich text, where nothing has to be escaped and lists are lists.</summary>
internal static class SlackRichText
{
    public static void List(Utf8JsonWriter json, IEnumerable<string> items, bool ordered)
    {
        Open(json);
        json.WriteStartObject();
        json.WriteString("type"u8, "rich_text_list"u8);
        json.WriteString("style"u8, ordered ? "ordered"u8 : "bullet"u8);
        json.WriteStartArray("elements"u8);
        foreach (var item in items)
        {
            Section(json, item, bold: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        Close(json);
    }

    public static void Code(Utf8JsonWriter json, string text)
    {
        Open(json);
        json.WriteStartObject();
        json.WriteString("type"u8, "rich_text_preformatted"u8);
        json.WriteStartArray("elements"u8);
        Run(json, new InlineSpan(InlineText.Printable(text).TrimEnd('\n') is { Length: > 0 } code ? code : " ", false, false, false, null));
        json.WriteEndArray();
        json.WriteEndObject();
        Close(json);
    }

    /// <summary>A cell of a table.</summary>
    public static void Cell(Utf8JsonWriter json, string text, bool bold)
    {
        Open(json);
        Section(json, text, bold);
        Close(json);
    }

    private static void Open(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "rich_text"u8);
        json.WriteStartArray("elements"u8);
    }

    private static void Close(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Section(Utf8JsonWriter json, string text, bool bold)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "rich_text_section"u8);
        json.WriteStartArray("elements"u8);
        var spans = InlineText.Parse(text);
        foreach (var span in spans)
        {
            Run(json, span with { Bold = span.Bold || bold });
        }

        if (spans.Count == 0)
        {
            // Slack takes no empty text.
            Run(json, new InlineSpan(" ", false, false, false, null));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Run(Utf8JsonWriter json, InlineSpan span)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, span.Url is null ? "text"u8 : "link"u8);
        if (span.Url is { } url)
        {
            json.WriteString("url"u8, url);
        }

        json.WriteString("text"u8, span.Text);
        if (span.Bold || span.Italic || span.Code)
        {
            json.WriteStartObject("style"u8);
            Flag(json, "bold"u8, span.Bold);
            Flag(json, "italic"u8, span.Italic);
            Flag(json, "code"u8, span.Code);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Flag(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
