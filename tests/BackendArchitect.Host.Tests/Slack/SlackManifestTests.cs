using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Deliverables.Tests;
using BackendArchitect.Host.Tests.House;
using YamlDotNet.Serialization;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>The manifest asks for what the code uses, all of it and nothing else.</summary>
public sealed partial class SlackManifestTests
{
    private static readonly string[] Histories = ["channels:history", "groups:history", "im:history", "mpim:history"];

    /// <summary>Scopes a method needs, by docs.slack.dev/reference/methods. A bot that goes where it is invited needs those of every kind of conversation.</summary>
    private static readonly Dictionary<string, string[]> Methods = new()
    {
        ["apps.connections.open"] = [],
        ["assistant.threads.setStatus"] = ["chat:write"],
        ["assistant.threads.setSuggestedPrompts"] = ["assistant:write"],
        ["auth.test"] = [],
        ["chat.getPermalink"] = [],
        ["chat.postEphemeral"] = ["chat:write"],
        ["chat.postMessage"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        ["conversations.history"] = Histories,
        ["conversations.open"] = ["im:write"],
        ["conversations.replies"] = Histories,
        ["files.completeUploadExternal"] = ["files:write"],
        ["files.getUploadURLExternal"] = ["files:write"],
        ["files.info"] = ["files:read"],
        ["oauth.v2.access"] = [],
        ["users.info"] = ["users:read"],
        ["views.open"] = [],
        ["views.publish"] = [],
    };

    private static readonly Dictionary<string, string[]> Events = new()
    {
        ["app_home_opened"] = [],
        ["app_mention"] = ["app_mentions:read"],
        ["app_uninstalled"] = [],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["message.channels"] = ["channels:history"],
        ["message.groups"] = ["groups:history"],
        ["message.im"] = ["im:history"],
        ["message.mpim"] = ["mpim:history"],
        ["tokens_revoked"] = [],
    };

    private static readonly Dictionary<string, string[]> Features = new()
    {
        ["agent_view"] = ["assistant:write"],
        ["app_home"] = [],
        ["bot_user"] = [],
        ["shortcuts"] = ["commands"],
        ["slash_commands"] = ["commands"],
    };

    private static readonly JsonObject Manifest = Read();

    private static IReadOnlyList<string> Scopes => Strings(Manifest["oauth_config"]!["scopes"]!["bot"]!);

    [Fact]
    public void K4_Every_scope_is_used_and_no_used_method_lacks_its_scope()
    {
        var methods = MethodsInCode();
        var unknown = methods.Where(method => !Methods.ContainsKey(method)).ToList();
        Assert.True(unknown.Count == 0, $"Say which scopes these need: {string.Join(", ", unknown)}");

        string[] needed =
        [
            .. methods.SelectMany(method => Methods[method]),
            .. Strings(Manifest["settings"]!["event_subscriptions"]!["bot_events"]!).SelectMany(name => Events[name]),
            .. Manifest["features"]!.AsObject().SelectMany(feature => Features[feature.Key]),
        ];

        Assert.Contains("chat.postMessage", methods);
        Assert.Equal(needed.Distinct().Order(StringComparer.Ordinal), Scopes.Order(StringComparer.Ordinal));
        Assert.Equal(Scopes, SlackScopes.Bot);
    }

    [Fact]
    public void K4_Every_event_it_subscribes_to_has_a_reader()
    {
        var reader = new SlackReader(TimeProvider.System);
        var subscribed = Strings(Manifest["settings"]!["event_subscriptions"]!["bot_events"]!);

        Assert.All(subscribed, name =>
        {
            var happened = new JsonObject { ["type"] = name.Split('.')[0], ["tab"] = "home", ["tokens"] = new JsonObject { ["bot"] = new JsonArray("U0BOT") } };
            var delivery = reader.Read(JsonSerializer.SerializeToUtf8Bytes(SlackSamples.Event(happened)), null);
            Assert.False(delivery is SlackDelivery.Ignored, $"{name}: {delivery}");
        });
    }

    [Fact]
    public void K4_Its_addresses_shortcut_and_prompts_are_those_the_program_knows()
    {
        var settings = Manifest["settings"]!;
        var features = Manifest["features"]!;

        Assert.Equal("https://your-host/slack/events", (string?)settings["event_subscriptions"]!["request_url"]);
        Assert.Equal("https://your-host/slack/actions", (string?)settings["interactivity"]!["request_url"]);
        Assert.Equal("https://your-host/slack/commands", (string?)features["slash_commands"]![0]!["url"]);
        Assert.Equal("https://your-host/slack/oauth", (string?)Manifest["oauth_config"]!["redirect_urls"]![0]);
        Assert.Equal(SlackMarks.AskShortcut, (string?)features["shortcuts"]![0]!["callback_id"]);
        Assert.Equal(
            SuggestedPrompts.All.Select(prompt => (prompt.Title, prompt.Message)),
            features["agent_view"]!["suggested_prompts"]!.AsArray().Select(prompt => ((string)prompt!["title"]!, (string)prompt["message"]!)));
    }

    /// <summary>The limits Slack's manifest reference states.</summary>
    [Fact]
    public void K4_It_keeps_to_Slacks_lengths()
    {
        var display = Manifest["display_information"]!;
        var features = Manifest["features"]!;

        Assert.InRange(((string)display["name"]!).Length, 1, 35);
        Assert.InRange(((string)display["description"]!).Length, 1, 140);
        Assert.InRange(((string)display["long_description"]!).Length, 174, 4000);
        Assert.InRange(((string)features["agent_view"]!["agent_description"]!).Length, 1, 300);
        Assert.InRange(((string)features["shortcuts"]![0]!["name"]!).Length, 1, 24);
        Assert.InRange(((string)features["shortcuts"]![0]!["description"]!).Length, 1, 150);
        Assert.Matches("^/[a-z-]{1,31}$", (string)features["slash_commands"]![0]!["command"]!);
    }

    [NeedsFact("validators")]
    public async Task K4_Slacks_own_type_of_a_manifest_accepts_it_and_not_a_wrong_one()
    {
        var wrong = Manifest.DeepClone();
        wrong["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Add("message.chanels");

        Assert.Equal((0, ""), await CheckAsync(Manifest));
        Assert.Contains("message.chanels", (await CheckAsync(wrong)).Said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> CheckAsync(JsonNode manifest)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, manifest.ToJsonString());
        var (code, said) = await RequiredProgram.RunValidatorAsync("slack-manifest.mjs", path);
        File.Delete(path);
        return (code, said.Trim());
    }

    private static List<string> MethodsInCode() =>
    [
        .. Repository.Sources("src/BackendArchitect.Channels/Slack").Concat(Repository.Sources("src/BackendArchitect.Host"))
            .SelectMany(path => Method().Matches(Repository.Read(path)).Select(match => match.Groups["name"].Value))
            .Distinct(),
    ];

    private static string[] Strings(JsonNode list) => [.. list.AsArray().Select(item => (string)item!)];

    private static JsonObject Read()
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, "manifests", "slack", "manifest.yaml"))));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml!))!.AsObject();
    }

    [GeneratedRegex("\"(?<name>(?:apps|assistant|auth|bookmarks|bots|canvases|chat|conversations|files|oauth|pins|reactions|search|team|usergroups|users|views)(?:\\.[A-Za-z0-9]+)+)\"")]
    private static partial Regex Method();
}
