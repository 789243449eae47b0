using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.Tests.Parity;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Tests.Digests;
using NodaTime;

namespace BackendArchitect.Channels.Tests.Quarter;

/// <summary>Writes the quarter down as a page a person reads: who said what, and each digest as both platforms are given it.</summary>
internal sealed class QuarterPage
{
    /// <summary>Of an answer that is no digest, so much is shown. Unit: characters.</summary>
    private const int Most = 420;

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private readonly StringBuilder _page = new(
        """
        # A quarter of one team's life

        Four people, one channel, fourteen weeks. What they say and press is a script (`tests/BackendArchitect.Channels.Tests/Quarter/quarter.yaml`); everything
        the bot says below is what it says to it, on a clock that is moved by hand: a test writes this page and fails when it is no longer true. Of its answers
        the beginning is shown; each digest is shown whole, as the text Slack and Teams are given. The advisory and the price change are made up, the version
        tables are real.


        """.ReplaceLineEndings("\n"));

    private string _day = "";
    private int _kept;
    private int _digests;

    /// <summary>How many digests were shown with the JSON they are sent as.</summary>
    private int _shown;

    public string Text => _page.ToString();

    public void Add(QuarterScript.Scene scene, TestPlace place, int before)
    {
        foreach (var (at, due) in place.Kept[_kept..])
        {
            Kept(at, [.. place.Said[before..].Where(said => said.Cause.Kind == InboundKind.Due && said.At == at).Select(said => said.Reply)]);
        }

        _kept = place.Kept.Count;
        if (scene.Tells is null && scene.Says is null && scene.Presses is null && scene.World is null)
        {
            return;
        }

        Day(scene.Moment);
        if (scene.Tells is { } tells)
        {
            _page.Append(CultureInfo.InvariantCulture, $"*{tells}*\n\n");
        }

        if ((scene.Says ?? (scene.Presses is { } label ? $"presses **{label}**" : null)) is { } said)
        {
            var thread = scene.Thread.Length > 0 ? $"thread “{scene.Thread}”" : "below the digest";
            _page.Append(CultureInfo.InvariantCulture, $"> **{scene.From}** ({thread}): {said}\n\n");
            foreach (var reply in place.Said[before..].Where(item => item.Cause.Kind != InboundKind.Due).Select(item => item.Reply))
            {
                Answer(reply);
            }
        }
    }

    private void Kept(DateTimeOffset at, Reply[] replies)
    {
        Day(at);
        var time = Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);
        if (replies.Length == 0)
        {
            _page.Append(CultureInfo.InvariantCulture, $"{time}. The digest is due. Nothing new, nothing sent.\n\n");
        }

        foreach (var reply in replies)
        {
            var whom = reply.OnlyFor is { } person ? $", to {person} alone" : "";
            _page.Append(CultureInfo.InvariantCulture, $"### Digest {++_digests}, {time}{whom}\n\n");
            Messages("Slack", Shown.InSlack(reply), SlackText);
            Messages("Teams", Shown.InTeams(reply), TeamsText);
        }
    }

    private void Messages(string platform, IReadOnlyList<JsonObject> messages, Func<JsonObject, IEnumerable<string>> text)
    {
        _page.Append(CultureInfo.InvariantCulture, $"In {platform}:\n\n```text\n{string.Join("\n\n", messages.Select(message => string.Join('\n', text(message))))}\n```\n\n");
        if (_shown++ < 4)
        {
            var json = string.Join('\n', messages.Select(message => message.ToJsonString(Readable)));
            _page.Append(CultureInfo.InvariantCulture, $"<details><summary>The same as the JSON {platform} is sent</summary>\n\n```json\n{json}\n```\n\n</details>\n\n");
        }
    }

    private void Answer(Reply reply)
    {
        var (text, rest) = (new List<Block>(), reply.Blocks.ToList());
        var length = 0;
        while (rest.Count > 0 && (text.Count == 0 || length + BlockText.Of(rest[0]).Length <= Most))
        {
            length += BlockText.Of(rest[0]).Length;
            text.Add(rest[0]);
            rest.RemoveAt(0);
        }

        var more = rest.Count > 0 ? "\n*(and the rest of it)*\n" : "";
        var alone = reply.OnlyFor is { } person ? $" (to {person} alone)" : "";
        _page.Append(CultureInfo.InvariantCulture, $"**architect**{alone}\n\n{BlockMarkdown.Of(text)}{more}\n");
    }

    private void Day(DateTimeOffset at)
    {
        var day = Local(at).ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        if (day != _day)
        {
            _page.Append(CultureInfo.InvariantCulture, $"## {day}\n\n");
            _day = day;
        }
    }

    private static ZonedDateTime Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(DateTimeZoneProviders.Tzdb[QuarterScript.Zone]);

    private static IEnumerable<string> SlackText(JsonObject message) => message["blocks"]!.AsArray().Select(block => (string?)block!["type"] switch
    {
        "header" or "section" => $"{block["text"]!["text"]}",
        "context" => string.Join(' ', block["elements"]!.AsArray().Select(element => $"    {element!["text"]}")),
        "actions" => "    " + string.Join(' ', block["elements"]!.AsArray().Select(element => $"[{element!["text"]!["text"]}]")),
        var type => $"({type})",
    });

    private static IEnumerable<string> TeamsText(JsonObject activity)
    {
        if ((string?)activity["text"] is { Length: > 0 } words)
        {
            yield return words;
        }

        foreach (var element in activity["attachments"]?.AsArray().SelectMany(card => card!["content"]!["body"]?.AsArray() ?? []) ?? [])
        {
            yield return (string?)element!["type"] switch
            {
                "TextBlock" => ((bool?)element["isSubtle"] == true ? "    " : "") + $"{element["text"]}",
                "ActionSet" => "    " + string.Join(' ', element["actions"]!.AsArray().Select(action => $"[{action!["title"]}]")),
                "Container" => string.Join('\n', element["items"]!.AsArray().Select(item => $"{item!["text"]}")),
                var type => $"({type})",
            };
        }
    }
}
