using System.ComponentModel.DataAnnotations;
using BackendArchitect.Channels.Slack;

namespace BackendArchitect.Channels.Tests.Slack;

public sealed class SlackSecretsTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void I9_What_is_sealed_opens_only_with_its_key_and_for_its_workspace()
    {
        var text = new SlackSeal(Key).Close("T1", "xoxb-1");

        Assert.Equal("xoxb-1", new SlackSeal(Key).Open("T1", text));
        Assert.Null(new SlackSeal(Key).Open("T2", text));
        Assert.Null(new SlackSeal([.. Key.Reverse()]).Open("T1", text));
        Assert.Null(new SlackSeal(Key).Open("T1", (text[0] == 'A' ? 'B' : 'A') + text[1..]));
        Assert.Null(new SlackSeal(Key).Open("T1", "short"));
        Assert.NotEqual(text, new SlackSeal(Key).Close("T1", "xoxb-1"));
    }

    [Fact]
    public void I9_What_is_sealed_for_one_purpose_does_not_open_for_another()
    {
        var text = new SlackSeal(Key, "one").Close("T1", "secret");

        Assert.Equal("secret", new SlackSeal(Key, "one").Open("T1", text));
        Assert.Null(new SlackSeal(Key, "two").Open("T1", text));
        Assert.Null(new SlackSeal(Key).Open("T1", text));
    }

    [Theory]
    [InlineData("k", "signing", null)]
    [InlineData(null, "signing", null)]
    [InlineData(null, null, "xapp")]
    public void I9_An_address_for_answers_is_kept_sealed_with_whatever_secret_there_is(string? key, string? signing, string? app)
    {
        const string body = "team_id=T1&channel_id=C1&user_id=U1&trigger_id=1.2.x&text=hello&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1%2F2%2Fsecret";
        var responses = new SlackResponses(Settings(key, signing, app));

        var heard = Assert.IsType<SlackDelivery.Message>(new SlackReader(TimeProvider.System, responses).Read(System.Text.Encoding.UTF8.GetBytes(body), null));

        var kept = heard.Inbound.Conversation.Reference;
        Assert.DoesNotContain("hooks", kept, StringComparison.Ordinal);
        Assert.Equal("https://hooks.slack.com/commands/T1/2/secret", responses.Open(SlackReference.Parse(kept)));
        Assert.Null(responses.Open(SlackReference.Parse(kept) with { Team = "T2" }));
        Assert.Null(new SlackResponses(Settings(null, "another", null)).Open(SlackReference.Parse(kept)));
    }

    [Fact]
    public void An_address_nothing_can_seal_is_not_kept()
    {
        Assert.Null(new SlackResponses(Settings(null, null, null)).Close("T1", "https://hooks.slack.com/x"));
        Assert.Null(new SlackResponses(Settings(null, "signing", null)).Close("T1", "https://hooks.slack.com/" + new string('x', 1000)));
    }

    [Fact]
    public void An_installation_ends_after_ten_minutes_and_is_signed()
    {
        var states = new SlackInstallState(Key);
        var state = states.Make(Now);

        Assert.Null(states.Objection(state, state, Now.AddMinutes(10)));
        Assert.Contains("ten minutes", states.Objection(state, state, Now.AddMinutes(10).AddSeconds(1)), StringComparison.Ordinal);
        Assert.NotNull(states.Objection(state, null, Now));
        Assert.NotNull(states.Objection("x" + state[1..], "x" + state[1..], Now));
        Assert.NotNull(new SlackInstallState([.. Key.Reverse()]).Objection(state, state, Now));
        Assert.NotNull(states.Objection("%%%", "%%%", Now));
    }

    [Theory]
    [InlineData("secret", null, null, null, null, null, "Slack:BotToken")]
    [InlineData(null, "xoxb", null, null, null, null, "Slack:SigningSecret")]
    [InlineData("secret", "xoxb", null, "1.2", "s", "k", "either")]
    [InlineData("secret", null, null, "1.2", null, "k", "Slack:ClientSecret")]
    [InlineData("secret", null, null, "1.2", "s", "too short", "Slack:TokenKey")]
    [InlineData("secret", "xoxb", null, null, null, null, null)]
    [InlineData(null, "xoxb", "xapp", null, null, null, null)]
    [InlineData("secret", null, null, "1.2", "s", "k", null)]
    [InlineData(null, null, null, null, null, null, null)]
    public void Settings_that_cannot_work_are_told(string? signing, string? bot, string? app, string? client, string? secret, string? key, string? told)
    {
        var options = new SlackOptions
        {
            SigningSecret = signing,
            BotToken = bot,
            AppToken = app,
            ClientId = client,
            ClientSecret = secret,
            TokenKey = key == "k" ? Convert.ToBase64String(Key) : key,
        };

        var errors = string.Join(' ', options.Validate(new ValidationContext(options)).Select(error => error.ErrorMessage));

        Assert.True(told is null ? errors.Length == 0 : errors.Contains(told, StringComparison.Ordinal), errors);
    }

    private static SlackOptions Settings(string? key, string? signing, string? app) =>
        new() { TokenKey = key is null ? null : Convert.ToBase64String(Key), SigningSecret = signing, AppToken = app };
}
