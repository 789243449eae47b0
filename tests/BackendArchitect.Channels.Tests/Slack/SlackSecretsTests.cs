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
}
