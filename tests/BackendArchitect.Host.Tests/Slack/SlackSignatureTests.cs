using System.Net;
using BackendArchitect.Channels.Slack;

namespace BackendArchitect.Host.Tests.Slack;

public sealed class SlackSignatureTests : IAsyncLifetime
{
    private readonly SlackBot _bot = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _bot.DisposeAsync().AsTask();

    public static TheoryData<string, string, int, Action<HttpRequestMessage>?> Forgeries() => new()
    {
        { "another secret", "not-the-secret", 0, null },
        { "older than five minutes", SlackSamples.Secret, 301, null },
        { "from the future", SlackSamples.Secret, -310, null },
        { "no signature", SlackSamples.Secret, 0, request => request.Headers.Remove(SlackSignature.SignatureHeader) },
        { "no time stamp", SlackSamples.Secret, 0, request => request.Headers.Remove(SlackSignature.TimestampHeader) },
        { "another body", SlackSamples.Secret, 0, request => request.Content = new StringContent("{}") },
        { "another time stamp", SlackSamples.Secret, 0, request => Replace(request, SlackSignature.TimestampHeader, stamp => $"{long.Parse(stamp, null) + 1}") },
        { "a time stamp beyond all dates", SlackSamples.Secret, 0, request => Replace(request, SlackSignature.TimestampHeader, _ => "9223372036854775807") },
        { "one digit changed", SlackSamples.Secret, 0, request => Replace(request, SlackSignature.SignatureHeader, old => old[..^1] + (old[^1] == '0' ? '1' : '0')) },
        { "cut short", SlackSamples.Secret, 0, request => Replace(request, SlackSignature.SignatureHeader, old => old[..^2]) },
        { "no hex", SlackSamples.Secret, 0, request => Replace(request, SlackSignature.SignatureHeader, old => old[..^1] + "g") },
        { "another version", SlackSamples.Secret, 0, request => Replace(request, SlackSignature.SignatureHeader, old => "v1" + old[2..]) },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task I1_What_Slack_did_not_sign_is_turned_away_and_nothing_of_it_is_processed(string what, string secret, int ageSeconds, Action<HttpRequestMessage>? change)
    {
        foreach (var (path, body) in Bodies())
        {
            var answer = await _bot.Client.SlackAsync(path, body, secret, ageSeconds, change);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{what} at {path}: {answer.StatusCode}");
        }

        await _bot.Client.EventAsync(SlackSamples.Mention("the honest one", "1795320499.000000"));

        Assert.Equal("the honest one", Assert.Single(await _bot.HeardAsync(1)).Text);
    }

    [Fact]
    public async Task I1_A_clock_four_minutes_off_is_no_forgery()
    {
        var answer = await _bot.Client.SlackAsync("/slack/events", SlackSamples.Mention("hi", "1795320499.000000").ToJsonString(), ageSeconds: 240);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(await _bot.HeardAsync(1));
    }

    /// <summary>The example of Slack's own documentation.</summary>
    [Fact]
    public void I1_The_example_of_the_documentation_fits()
    {
        const string body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var at = DateTimeOffset.FromUnixTimeSeconds(1531420618);

        Assert.Null(SlackSignature.Objection(
            "8f742231b10e8888abcd99yyyzzz85a5", "1531420618", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", System.Text.Encoding.UTF8.GetBytes(body), at));
    }

    [Fact]
    public async Task Without_a_secret_it_says_what_to_set()
    {
        await using var off = new TestBot();

        var answer = await off.CreateClient().SlackAsync("/slack/events", "{}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Slack__SigningSecret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Path, string Body)> Bodies() =>
    [
        ("/slack/events", SlackSamples.Mention("forged", "1795320486.000000").ToJsonString()),
        ("/slack/actions", SlackSamples.Form(SlackSamples.Press("design", "1795320486.000000", "1795320485.000000"))),
        ("/slack/commands", SlackSamples.Command("forged", "1.2.a")),
    ];

    private static void Replace(HttpRequestMessage request, string header, Func<string, string> with)
    {
        var old = request.Headers.GetValues(header).Single();
        request.Headers.Remove(header);
        request.Headers.Add(header, with(old));
    }
}
