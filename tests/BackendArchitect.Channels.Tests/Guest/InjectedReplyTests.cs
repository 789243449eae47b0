using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackendArchitect.Channels.Tests.Parity;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Tests.Guest;

namespace BackendArchitect.Channels.Tests.Guest;

/// <summary>Words of other people that reach a channel as they are: even then they mention nobody, draw nothing and run nothing.</summary>
public sealed partial class InjectedReplyTests
{
    public static TheoryData<string> Ids => [.. Injection.All.Select(attempt => attempt.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void I5_In_Slack_an_attempt_mentions_nobody_and_stays_words(string id)
    {
        foreach (var text in Shown.InSlack(Worst(id)).SelectMany(message => Texts(message, inCode: true)))
        {
            Assert.False(Mention().IsMatch(text), text);
            Assert.All(Link().Matches(text), link => Assert.StartsWith("<https://", link.Value, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void I5_In_Teams_and_web_chat_an_attempt_is_no_markup(string id)
    {
        foreach (var activity in Shown.InTeams(Worst(id)))
        {
            foreach (var text in Texts(activity, inCode: false))
            {
                Assert.False(Picture().IsMatch(text), text);
            }

            var message = Code().Replace((string?)activity["text"] ?? "", "");
            Assert.False(Tag().IsMatch(message), message);
            Assert.All(activity["entities"]?.AsArray() ?? [], entity => Assert.NotEqual("mention", (string?)entity!["type"]));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void I5_Quoted_as_other_peoples_words_an_attempt_is_no_link_either(string id)
    {
        var quoted = PlainText.Of(Injection.All.Single(attempt => attempt.Id == id).Text, 300);
        var reply = new Reply("r", [new Block.Paragraph($"I could not read “{quoted}”."), new Block.Note(quoted, "info")]);

        Assert.All(Shown.InSlack(reply).SelectMany(message => Texts(message["blocks"], inCode: false)), text => Assert.False(Address().IsMatch(Code().Replace(text, "")), text));
        Assert.All(Shown.InTeams(reply).SelectMany(message => Texts(message, inCode: false)), text => Assert.False(Address().IsMatch(Code().Replace(text, "")), text));
    }

    /// <summary>As if nobody had taken the markup out before.</summary>
    private static Reply Worst(string id)
    {
        var text = Injection.All.Single(attempt => attempt.Id == id).Text;
        return new Reply("r",
        [
            new Block.Heading(text), new Block.Paragraph(text), new Block.Bullets([text, text], Ordered: true), new Block.Table(["a", "b"], [[text, text]]),
            new Block.Note(text, "warning"), new Block.Ask("q", text, text, [new Button("Yes", "yes")]), new Block.Buttons([new Button(PlainText.Of(text, 70) is { Length: > 0 } label ? label : "x", "yes")]),
        ]);
    }

    /// <summary>Every text a reader sees; what notifications show beside it is read by no program.</summary>
    /// <param name="inCode">Whether code counts: Slack reads mentions there too.</param>
    private static IEnumerable<string> Texts(JsonNode? node, bool inCode, string key = "") => node switch
    {
        JsonArray list => list.SelectMany(item => Texts(item, inCode, key)),
        JsonObject thing when (string?)thing["type"] == "plain_text" => [],
        JsonObject thing when (string?)thing["type"] is "rich_text" or "rich_text_section" => [],
        JsonObject thing => thing.SelectMany(member => Texts(member.Value, inCode, member.Key)),
        JsonValue value when key == "text" && value.TryGetValue<string>(out var text) => [inCode ? text : Code().Replace(text, "")],
        _ => [],
    };

    [GeneratedRegex(@"<(?:!|@|#|at\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<[^>\n]*\|", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)!\[[^\]]*\]\(", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"</?[a-zA-Z!]", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"https?://evil|\bwww\.evil", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("`[^`\n]*`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
