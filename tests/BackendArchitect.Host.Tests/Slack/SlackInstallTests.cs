using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Host.Stores;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using static BackendArchitect.Host.Tests.Slack.SlackSamples;

namespace BackendArchitect.Host.Tests.Slack;

public sealed class SlackInstallTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-install-").FullName;
    private InstallPeer _slack = null!;
    private SlackBot _bot = null!;

    public async Task InitializeAsync()
    {
        _slack = await InstallPeer.StartAsync();
        _bot = new SlackBot(
            ("Slack:ClientId", InstallPeer.ClientId),
            ("Slack:ClientSecret", InstallPeer.ClientSecret),
            ("Slack:TokenKey", Convert.ToBase64String(Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef"))),
            ("Slack:ApiUrl", _slack.ApiUrl),
            ("Store:Path", Path.Combine(_folder, "bot.db")));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task I9_Two_workspaces_install_and_their_tokens_are_never_readable_in_the_store()
    {
        await InstallAsync("T1");
        await InstallAsync("T2");

        var tokens = _bot.Services.GetRequiredService<ISlackTokens>();
        Assert.Equal(InstallPeer.TokenOf("T1"), (await tokens.FindAsync("T1", default))!.Secret);
        Assert.Equal(InstallPeer.TokenOf("T2"), (await tokens.FindAsync("T2", default))!.Secret);
        Assert.Null(await tokens.FindAsync("T3", default));
        var kept = await _bot.Services.GetRequiredService<IRecords>().FindAsync("slack-install", "T1", default);
        Assert.NotEmpty(kept!);
        var files = string.Concat(Directory.GetFiles(_folder, "bot.db*").Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)).Select(path => Encoding.Latin1.GetString(Bytes(path))));
        Assert.Contains(kept!, files, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb", files, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I9_A_token_put_under_another_workspace_does_not_open()
    {
        await InstallAsync("T1");
        var records = _bot.Services.GetRequiredService<IRecords>();
        await records.PutAsync("slack-install", "T9", (await records.FindAsync("slack-install", "T1", default))!, default);

        Assert.Null(await _bot.Services.GetRequiredService<ISlackTokens>().FindAsync("T9", default));
    }

    [Fact]
    public async Task I9_The_same_ids_in_two_workspaces_are_two_conversations()
    {
        await InstallAsync("T1");
        await InstallAsync("T2");
        await _bot.Client.EventAsync(Mention("of one", "1795320485.000100", "T1"));
        await _bot.Client.EventAsync(Message("not mine", "1795320486.000100", Channel, "1795320485.000100", "T2"));
        await _bot.Client.EventAsync(Mention("of two", "1795320485.000100", "T2"));
        await _bot.Client.InteractAsync(Press("press of two", "1795320487.000100", "1795320485.000100", team: "T2"));

        var heard = await _bot.HeardAsync(3);

        Assert.Equal(
            [("T1", "of one"), ("T2", "of two"), ("T2", "press of two")],
            heard.Select(message => (message.Conversation.Workspace, message.Text + message.Action)).OrderBy(pair => pair.Item2, StringComparer.Ordinal));
        Assert.All(heard, message => Assert.Equal($"slack:{message.Conversation.Workspace}:C01GEN:1795320485.000100", message.Conversation.Id));
        Assert.All(heard, message => Assert.Equal(message.Conversation.Workspace, SlackReference.Parse(message.Conversation.Reference).Team));
    }

    [Fact]
    public async Task I9_A_form_of_one_workspace_cannot_be_sent_from_another()
    {
        await InstallAsync("T1");
        await InstallAsync("T2");
        var place = new SlackModal("form brief", new SlackReference("T1", Channel, "1795320485.000100", null, User, null));
        var view = new JsonObject { ["id"] = "V1", ["type"] = "modal", ["private_metadata"] = place.ToString(), ["state"] = new JsonObject() };
        var crossed = await _bot.Client.InteractAsync(Submission("T2", view));
        var right = await _bot.Client.InteractAsync(Submission("T1", view));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (crossed.StatusCode, right.StatusCode));
        Assert.Equal("T1", Assert.Single(await _bot.HeardAsync(1)).Conversation.Workspace);
    }

    [Fact]
    public async Task I9_A_workspace_that_takes_the_bot_out_is_forgotten_and_the_other_is_not()
    {
        await InstallAsync("T1");
        await InstallAsync("T2");
        await _bot.Client.EventAsync(Event(new JsonObject { ["type"] = "app_uninstalled" }, "T1"));
        await _bot.Client.EventAsync(Event(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray(Bot) } }, "T1"));
        var unheard = await _bot.Client.EventAsync(Mention("of one", "1795320485.000100", "T1"));
        await _bot.Client.EventAsync(Mention("of two", "1795320485.000100", "T2"));

        Assert.Equal(HttpStatusCode.OK, unheard.StatusCode);
        Assert.Equal("of two", Assert.Single(await _bot.HeardAsync(1)).Text);
        Assert.Null(await _bot.Services.GetRequiredService<IRecords>().FindAsync("slack-install", "T1", default));
    }

    [Fact]
    public async Task I9_Only_the_browser_that_began_an_installation_can_finish_it()
    {
        var (state, cookie) = await BeginAsync();
        var (_, other) = await BeginAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await FinishAsync("code-T1", state, null));
        Assert.Equal(HttpStatusCode.BadRequest, await FinishAsync("code-T1", state, other));
        Assert.Equal(HttpStatusCode.BadRequest, await FinishAsync("code-T1", "made-up", "ba-slack-install=made-up"));
        Assert.Null(await _bot.Services.GetRequiredService<ISlackTokens>().FindAsync("T1", default));
        Assert.Equal(HttpStatusCode.BadGateway, await FinishAsync("no-such-code", state, cookie));
        Assert.Equal(HttpStatusCode.OK, await FinishAsync("code-T1", state, cookie));
    }

    [Fact]
    public async Task The_installation_asks_for_what_the_manifest_says()
    {
        var answer = await _bot.Client.GetAsync(new Uri("/slack/install", UriKind.Relative));
        var asked = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);

        Assert.Equal("/oauth/v2/authorize", answer.Headers.Location.AbsolutePath);
        Assert.Equal((InstallPeer.ClientId, string.Join(',', SlackScopes.Bot)), (asked["client_id"].ToString(), asked["scope"].ToString()));
        Assert.Contains("httponly", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    private async Task InstallAsync(string team)
    {
        var (state, cookie) = await BeginAsync();

        Assert.Equal(HttpStatusCode.OK, await FinishAsync($"code-{team}", state, cookie));
    }

    private async Task<(string State, string Cookie)> BeginAsync()
    {
        var answer = await _bot.Client.GetAsync(new Uri("/slack/install", UriKind.Relative));
        return (QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["state"].ToString(), answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private async Task<HttpStatusCode> FinishAsync(string code, string state, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/slack/oauth?code={code}&state={Uri.EscapeDataString(state)}");
        request.Headers.Add("Cookie", cookie ?? "none=1");
        return (await _bot.Client.SendAsync(request)).StatusCode;
    }

    private static JsonObject Submission(string team, JsonObject view) => new()
    {
        ["type"] = "view_submission",
        ["team"] = new JsonObject { ["id"] = team },
        ["user"] = new JsonObject { ["id"] = User, ["name"] = "alice" },
        ["view"] = view.DeepClone(),
    };

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
