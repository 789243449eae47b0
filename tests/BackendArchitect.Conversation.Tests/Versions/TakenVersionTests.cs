using System.Text.Json;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Conversation.Tests.Versions;

/// <summary>A newer version than the catalogue's is said, and a person takes it up for the place.</summary>
public sealed class TakenVersionTests
{
    private const string Question = "PostgreSQL or MongoDB for orders?";
    private const string Brief = "just design an online shop for 500 users a day, 3 developers, on our own machines, PostgreSQL, 300 dollars a month";

    private static readonly ReadVersions Newer = new(LiveTrouble.Pending, ReadVersions.Library("postgresql", "/websites/postgresql", "v18.1", "v19.0", "v20.0-beta1"));

    [Fact]
    public void A_newer_version_is_taken_up_with_a_button_by_name_and_day_and_given_back()
    {
        var talk = new Talk(live: Newer);

        talk.Say(Question);
        Assert.Contains("context7 /websites/postgresql has **PostgreSQL 19** (v19.0), newer than 18", talk.Text, StringComparison.Ordinal);
        talk.Press("Take PostgreSQL 19 up here", from: "Ben");
        Assert.Contains("**PostgreSQL 19** here, taken up by Ben on 2026-11-22", talk.Text, StringComparison.Ordinal);
        talk.Say(Question);
        Assert.Contains("19 (taken up by Ben on 2026-11-22; 18 in our tables)", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**PostgreSQL 19**: verified 2026-11-22", talk.Text, StringComparison.Ordinal);
        talk.Say("settings");
        Assert.Contains("Taken up over the tables: PostgreSQL 19, by Ben on 2026-11-22", talk.Text, StringComparison.Ordinal);
        talk.Say(Question).Press("Back to PostgreSQL 18");

        Assert.Empty(talk.State.Logbook.Versions);
        Assert.DoesNotContain("taken up by", talk.Say(Question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_design_the_taken_version_stands_in_the_list_without_the_support_end_of_another()
    {
        var talk = new Talk(live: Newer);

        talk.Say("take PostgreSQL 19 up").Say(Brief).Command("show technologies");

        var line = talk.Text.Split('\n').First(text => text.Contains("PostgreSQL 19", StringComparison.Ordinal));
        Assert.Contains("taken up by Anna on 2026-11-22; 18 in our tables", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Supported until", line, StringComparison.Ordinal);
        Assert.Contains("Back to PostgreSQL 18, as in our tables.", talk.Say("undo the version of PostgreSQL").Text, StringComparison.Ordinal);
        Assert.Empty(talk.State.Logbook.Versions);
    }

    [Theory]
    [InlineData("take-version postgresql 25", "has v20.0-beta1, v19.0, v18.1 and not 25")]
    [InlineData("take-version postgresql 20", "and not 20")]
    [InlineData("take-version postgresql 18", "is not newer than 18")]
    [InlineData("take-version mongodb 9", "cannot be looked up now (not verified (offline data of")]
    [InlineData("take-version nonsense 9", "earlier")]
    [InlineData("take-version sqs 9", "has no versions in our tables")]
    [InlineData("drop-version postgresql", "No version of PostgreSQL was taken up here.")]
    public void Only_what_is_documented_and_newer_can_be_taken_up(string line, string says)
    {
        var talk = new Talk(live: Newer);

        talk.Command(line);

        Assert.Contains(says, talk.Text, StringComparison.Ordinal);
        Assert.Empty(talk.State.Logbook.Versions);
    }

    [Fact]
    public void Taken_up_versions_are_kept_and_an_older_logbook_has_none()
    {
        var taken = new TakenVersion("nextjs", "17", "v17.0.1", "/vercel/next.js", new DateOnly(2026, 11, 22), "Anna", new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        var logbook = Logbook.Empty with { Versions = [taken] };

        var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(logbook, ConversationJson.Default.Logbook), ConversationJson.Default.Logbook)!;

        Assert.Equal([taken], back.Versions);
        Assert.Empty(JsonSerializer.Deserialize("{}", ConversationJson.Default.Logbook)!.Versions);
    }
}
