using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Conversation.Tests.Versions;

/// <summary>What replies say of a technology once live documentation is set up, and that they say nothing where it is not.</summary>
public sealed class LiveMarkTests
{
    private const string Brief = "just design an online shop for 500 users a day, 3 Node developers, AWS, PostgreSQL, 300 dollars a month";

    private static readonly LiveVersion Postgres = ReadVersions.Library("postgresql", "/websites/postgresql", "v17.5", "v18.1");

    [Fact]
    public void G1_Each_technology_of_a_design_says_that_it_is_verified_when_and_where()
    {
        var talk = new Talk(live: new ReadVersions(LiveTrouble.Pending, [.. All("/org/lib")]));

        talk.Say(Brief).Command("show technologies");

        var lines = Lines(talk);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.EndsWith("· verified 2026-11-22 via context7 /org/lib", line.TrimEnd(), StringComparison.Ordinal));
        Assert.Empty(talk.Last!.Unread);
    }

    [Theory]
    [InlineData("show technologies")]
    [InlineData("show summary")]
    public void G4_Away_the_answer_is_the_same_with_the_day_of_the_offline_data(string part)
    {
        var off = new Talk();
        var away = new Talk(live: new ReadVersions(LiveTrouble.Away));

        off.Say(Brief).Command(part);
        away.Say(Brief).Command(part);

        var plain = off.Text.Split('\n');
        var said = away.Text.Split('\n');
        Assert.All(plain, line => Assert.Contains(said, told => told.StartsWith(line, StringComparison.Ordinal)));
        if (part == "show technologies")
        {
            Assert.All(Lines(away), line => Assert.Matches(@"not verified \(offline data of 20\d\d-\d\d-\d\d\)$", line.TrimEnd()));
            Assert.Contains("context7 does not answer just now", away.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("PostgreSQL or MongoDB for orders?")]
    [InlineData("best database for orders?")]
    [InlineData("why not MongoDB?")]
    public void G3_What_is_recommended_in_an_answer_says_whether_it_is_verified(string question)
    {
        var talk = new Talk(live: new ReadVersions(LiveTrouble.Pending, [.. All("/org/lib")]));

        talk.Say(question);

        Assert.Contains("PostgreSQL 18**: verified 2026-11-22 via context7 /org/lib", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void G1_What_was_not_read_yet_is_handed_back_to_be_read()
    {
        var talk = new Talk(live: new ReadVersions(LiveTrouble.Pending, Postgres));

        talk.Say("PostgreSQL or MongoDB for orders?");

        Assert.Equal("mongodb", Assert.Single(talk.Last!.Unread));
        Assert.Matches(@"MongoDB [\d.]+\*\*: not verified \(offline data of 2026-08-22\)", talk.Text);
    }

    [Fact]
    public void G3_A_library_without_the_version_of_the_tables_verifies_nothing()
    {
        var other = new Talk(live: new ReadVersions(LiveTrouble.Pending, ReadVersions.Library("postgresql", "/websites/postgresql", "v17.5")));
        var none = new Talk(live: new ReadVersions(LiveTrouble.Pending, ReadVersions.Library("postgresql", "/websites/postgresql")));

        other.Say("PostgreSQL or MongoDB for orders?");
        none.Say("PostgreSQL or MongoDB for orders?");

        Assert.Contains("context7 /websites/postgresql names v17.5 and not 18: not verified (offline data of 2026-08-22)", other.Text, StringComparison.Ordinal);
        Assert.Contains("which names no versions: the version is not verified (offline data of 2026-08-22)", none.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSQL or MongoDB for orders?")]
    [InlineData("Next.js 14 or Express?")]
    [InlineData("take Next.js 17 up")]
    [InlineData("undo the version of Next.js")]
    public void Without_live_documentation_nothing_is_said_of_it(string text)
    {
        var plain = new Talk();
        var talk = new Talk(live: new NoLiveVersions());

        plain.Say(text);
        talk.Say(text);

        Assert.Equal(plain.Text, talk.Text);
        Assert.DoesNotContain("context7", talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("verified", talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(talk.Last!.Unread);
    }

    private static IEnumerable<LiveVersion> All(string library) => Talk.Knowledge.Technologies
        .Select(technology => ReadVersions.Library(technology.Id, library, technology.Version is { } version ? [$"v{version.Line}.0"] : []));

    private static string[] Lines(Talk talk) => [.. talk.Text.Split('\n').Where(line => line.Contains("[Docs]", StringComparison.Ordinal))];
}
