using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>Draws the blocks of a reply as Block Kit.</summary>
/// <param name="id">Id of the reply; blocks with buttons carry it.</param>
internal sealed class SlackBlocks(Utf8JsonWriter json, string id, SlackAttachments attachments, SlackLook look)
{
    private int _count;

    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
            _count++;
        }
    }

    public void Thumbs()
    {
        if (look == SlackLook.Full)
        {
            SlackElements.Thumbs(json, SlackMarks.Block(id, _count), id);
        }
    }

    public static void Section(Utf8JsonWriter json, string mrkdwn)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "section"u8);
        json.WritePropertyName("text"u8);
        // The cutter has seen to the length of all that can be cut; this is for the rest.
        Mrkdwn(json, PlainText.Cut(mrkdwn, SlackLimits.SectionCharacters));
        // Long sections would hide behind "see more".
        json.WriteBoolean("expand"u8, true);
        json.WriteEndObject();
    }

    public static void Context(Utf8JsonWriter json, string mrkdwn)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "context"u8);
        json.WriteStartArray("elements"u8);
        Mrkdwn(json, mrkdwn);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Header(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "header"u8);
        SlackElements.Words(json, "text"u8, text, SlackLimits.HeaderCharacters);
        json.WriteEndObject();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading(var text):
                Heading(text);
                break;
            case Block.Paragraph(var text) when !string.IsNullOrWhiteSpace(text):
                Section(json, SlackText.Mrkdwn(text));
                break;
            case Block.Bullets { Items.IsEmpty: false } bullets:
                SlackRichText.List(json, bullets.Items, bullets.Ordered);
                break;
            case Block.Table table:
                Table(table);
                break;
            case Block.Picture picture:
                Picture(picture);
                break;
            case Block.Code(_, var text):
                SlackRichText.Code(json, text);
                break;
            case Block.Ask ask:
                Ask(ask);
                break;
            case Block.Buttons(var items):
                Buttons(items);
                break;
            case Block.Files { Items.IsEmpty: false } files:
                SlackRichText.List(json, files.Items.Select(FileLine), ordered: false);
                break;
            case Block.Note(var text, var tone) when !string.IsNullOrWhiteSpace(text):
                Context(json, (tone == "warning" ? ":warning: " : "") + SlackText.Mrkdwn(text));
                break;
        }
    }

    /// <summary>A header takes 150 signs without marks; longer ones stay whole as bold words.</summary>
    private void Heading(string text)
    {
        if (InlineText.Plain(text).Length <= SlackLimits.HeaderCharacters)
        {
            Header(json, text);
        }
        else
        {
            Section(json, $"*{SlackText.Escape(InlineText.Plain(text)).Trim('*')}*");
        }
    }

    private void Table(Block.Table table)
    {
        if (look == SlackLook.Full && SlackTable.Fits(table))
        {
            SlackTable.Write(json, table);
        }
        else
        {
            SlackRichText.Code(json, SlackTable.Aligned(table));
        }
    }

    private void Picture(Block.Picture picture)
    {
        if (attachments.Below.Contains(picture.File))
        {
            Context(json, $"*{SlackText.Escape(InlineText.Plain(picture.File.Title))}* ↓");
        }
        else if (attachments.ByLink && look == SlackLook.Full && attachments.Link(picture.File) is { Length: <= SlackLimits.UrlCharacters } url)
        {
            Image(picture, url);
        }
        else
        {
            Outline(picture);
        }
    }

    private void Image(Block.Picture picture, string url)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "image"u8);
        json.WriteString("image_url"u8, url);
        json.WriteString("alt_text"u8, SlackText.Label(picture.Alt, SlackLimits.AltCharacters));
        SlackElements.Words(json, "title"u8, picture.File.Title, SlackLimits.AltCharacters);
        json.WriteEndObject();
    }

    /// <summary>The picture in words, and what it would have been drawn from.</summary>
    private void Outline(Block.Picture picture)
    {
        Section(json, $"*{SlackText.Escape(InlineText.Plain(picture.File.Title))}*\n{SlackText.Mrkdwn(picture.Alt)}");
        if (attachments.Sources.GetValueOrDefault(picture.File) is { Length: <= SlackLimits.RichCharacters } source)
        {
            SlackRichText.Code(json, source);
        }
        else if (attachments.Link(picture.File) is { } url)
        {
            SlackRichText.List(json, [$"[{picture.File.Name}]({url})"], ordered: false);
        }
    }

    private void Ask(Block.Ask ask)
    {
        Section(json, $"*{SlackText.Escape(InlineText.Plain(ask.Text)).Trim()}*{(ask.Why.Length > 0 ? "\n" + SlackText.Mrkdwn(ask.Why) : "")}");
        if (!ask.Answers.IsEmpty)
        {
            SlackElements.Answers(json, SlackMarks.Block(id, _count), ask.Answers);
        }
    }

    private void Buttons(ImmutableArray<Button> items)
    {
        foreach (var row in items.Chunk(SlackLimits.ActionElements))
        {
            SlackElements.Buttons(json, SlackMarks.Block(id, _count++), row);
        }
    }

    private string FileLine(FileRef file) =>
        attachments.Below.Contains(file) ? $"{Words(file.Title)} ↓"
        : attachments.Link(file) is { } url ? $"[{Words(file.Title).Replace('[', '(').Replace(']', ')')}]({url})"
        : $"{Words(file.Title)} ({file.Name})";

    private static string Words(string title) => InlineText.Plain(title);

    private static void Mrkdwn(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "mrkdwn"u8);
        json.WriteString("text"u8, text);
        // What people wrote stays words: no channel, mention or address is made of it.
        json.WriteBoolean("verbatim"u8, true);
        json.WriteEndObject();
    }
}
