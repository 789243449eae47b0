using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Admission;
using BackendArchitect.Host.Tests.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Tests.Admission;

/// <summary>Who is let in, from each channel, counted in the real store.</summary>
public sealed class DoorkeeperTests : IAsyncDisposable
{
    private readonly StoreOnDisk _store = new();
    private readonly AdmissionOptions _options = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("slack", "T1", "C1")]
    [InlineData("botframework", "tenant", "19:abc@thread.tacv2")]
    public async Task I2_a_channel_that_is_not_on_the_list_gets_silence(string channel, string workspace, string place)
    {
        _options.Places.Add(place);

        var there = await JudgeAsync(In(channel, workspace, place, "1"));
        var elsewhere = await JudgeAsync(In(channel, workspace, "other", "2"));
        var privately = await JudgeAsync(In(channel, workspace, "D1", "3", ConversationKind.Personal));

        Assert.IsType<Verdict.Enter>(there);
        Assert.Equal(new Verdict.Refuse("place", null), elsewhere);
        Assert.IsType<Verdict.Enter>(privately);
    }

    [Fact]
    public async Task I2_a_channel_that_is_not_on_the_list_gets_one_polite_line_where_that_is_set()
    {
        _options.Places.Add("C1");
        _options.SayWhyNot = true;

        var first = Assert.IsType<Verdict.Refuse>(await JudgeAsync(In("slack", "T1", "C2", "1")));
        var again = Assert.IsType<Verdict.Refuse>(await JudgeAsync(In("slack", "T1", "C2", "2")));

        Assert.Contains("not set up for this channel", Text(first), StringComparison.Ordinal);
        Assert.Equal("U1", first.Answer!.OnlyFor);
        Assert.Null(again.Answer);
    }

    [Fact]
    public async Task I2_workspaces_and_people_that_are_not_on_the_list_are_not_let_in()
    {
        _options.Workspaces.Add("T1");
        _options.Users.Add("U1");
        _options.Users.Add("browser");

        Assert.IsType<Verdict.Enter>(await JudgeAsync(In("slack", "T1", "C1", "1")));
        Assert.Equal("workspace", Assert.IsType<Verdict.Refuse>(await JudgeAsync(In("slack", "T2", "C1", "2"))).Reason);
        Assert.Equal("workspace", Assert.IsType<Verdict.Refuse>(await JudgeAsync(In("slack", "", "C1", "3"))).Reason);
        Assert.Equal("user", Assert.IsType<Verdict.Refuse>(await JudgeAsync(In("slack", "T1", "C1", "4") with { From = new Person("U2", "Bob") })).Reason);
        Assert.IsType<Verdict.Enter>(await JudgeAsync(In("webchat", "", "", "5", ConversationKind.Personal) with { From = new Person("browser", "Ada") }));
    }

    [Theory]
    [InlineData("slack", "B123")]
    [InlineData("slack", "USLACKBOT")]
    [InlineData("botframework", "28:another-bot")]
    public async Task I2_other_bots_are_ignored(string channel, string id)
    {
        var verdict = await JudgeAsync(In(channel, "T1", "C1", "1") with { From = new Person(id, "Bot") });

        Assert.Equal(new Verdict.Refuse("bot", null), verdict);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("botframework")]
    [InlineData("webchat")]
    public async Task I2_past_the_quota_one_answer_gives_the_time_to_come_again(string channel)
    {
        _options.UserMessagesPerHour = 2;
        _store.Clock.Advance(TimeSpan.FromMinutes(26)); // 12:26

        var verdicts = new List<Verdict>();
        foreach (var id in (string[])["1", "2", "3", "4"])
        {
            verdicts.Add(await JudgeAsync(In(channel, "T1", "C1", id, ConversationKind.Personal)));
        }

        Assert.All(verdicts[..2], verdict => Assert.IsType<Verdict.Enter>(verdict));
        Assert.Contains("from 13:00 UTC, in 34 minutes", Text(Assert.IsType<Verdict.Refuse>(verdicts[2])), StringComparison.Ordinal);
        Assert.Equal(new Verdict.Refuse("user-quota", null), verdicts[3]);
    }

    [Fact]
    public async Task I2_the_next_hour_begins_anew_and_another_person_has_a_quota_of_their_own()
    {
        _options.UserMessagesPerHour = 1;
        await JudgeAsync(In("slack", "T1", "C1", "1"));

        var other = await JudgeAsync(In("slack", "T1", "C1", "2") with { From = new Person("U2", "Bob") });
        _store.Clock.Advance(TimeSpan.FromHours(1));
        var later = await JudgeAsync(In("slack", "T1", "C1", "3"));

        Assert.IsType<Verdict.Enter>(other);
        Assert.IsType<Verdict.Enter>(later);
    }

    [Fact]
    public async Task I2_a_delivery_that_is_repeated_is_let_in_again_and_counted_once()
    {
        _options.WorkspaceMessagesPerHour = 2;

        for (var tries = 0; tries < 4; tries++)
        {
            Assert.IsType<Verdict.Enter>(await JudgeAsync(In("slack", "T1", "C1", "1")));
        }

        Assert.IsType<Verdict.Enter>(await JudgeAsync(In("slack", "T1", "C1", "2")));
        Assert.Equal("workspace-quota", Assert.IsType<Verdict.Refuse>(await JudgeAsync(In("slack", "T1", "C1", "3"))).Reason);
        Assert.IsType<Verdict.Enter>(await JudgeAsync(In("slack", "T1", "C1", "1")));
    }

    [Fact]
    public async Task I2_files_past_the_bounds_are_not_read_and_say_why()
    {
        _options.Files = 2;
        _options.FileBytes = 1000;
        var message = In("slack", "T1", "C1", "1") with
        {
            Files = [new SharedFile("a.sql", "text/plain", 999, "f1"), new SharedFile("b.sql", "text/plain", 1001, "f2"), new SharedFile("c.sql", "text/plain", 1, "f3")],
        };

        var files = Assert.IsType<Verdict.Enter>(await JudgeAsync(message)).Message.Files!;

        Assert.Null(files[0].Problem);
        Assert.Contains("0.001 MB", files[1].Problem, StringComparison.Ordinal);
        Assert.Contains("2 files", files[2].Problem, StringComparison.Ordinal);
    }

    private static InboundMessage In(string channel, string workspace, string place, string id, ConversationKind kind = ConversationKind.Channel)
    {
        var address = new ConversationAddress(channel, $"{channel}:{place}", kind, "{}") { Workspace = workspace, Place = place };
        return TestMessages.Text("", id) with { Conversation = address, From = new Person("U1", "Ada") };
    }

    private static string Text(Verdict.Refuse refusal) => Assert.IsType<Block.Note>(Assert.Single(refusal.Answer!.Blocks)).Text;

    /// <summary>Each time another doorkeeper, as in another process on the same store.</summary>
    private Task<Verdict> JudgeAsync(InboundMessage message) => new Doorkeeper(Options.Create(_options), _store.Counters, _store.Clock).JudgeAsync(message, default);
}
