using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Conversation.Tests.Versions;

public sealed class AskedVersionTests
{
    private static readonly LiveVersion Next = ReadVersions.Library("nextjs", "/vercel/next.js", "v15.1.8", "v16.1.6");

    [Fact]
    public void G5_A_version_that_is_not_indexed_is_said_to_be_missing_and_no_other_takes_its_place()
    {
        var talk = new Talk(live: new ReadVersions(LiveTrouble.Pending, Next with { Versions = ["v15.1.8"] }));

        talk.Say("Should we build on Next.js 14?");

        Assert.Contains("**Next.js 14** asked: context7 /vercel/next.js has v15.1.8 and not 14.", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("14** asked: verified", talk.Text, StringComparison.Ordinal);
        Assert.Contains("its support ended on 2025-10-26", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void G5_A_version_that_is_indexed_says_as_which_and_how_much_was_read_of_it()
    {
        var talk = new Talk(live: new ReadVersions(LiveTrouble.Pending, Next with { Snippets = Next.Snippets.Add("v15.1.8", 7) }));

        talk.Say("Should we build on Next.js 15? Or on Next.js v16?");

        Assert.Contains("**Next.js 15** asked: verified 2026-11-22 via context7 /vercel/next.js/v15.1.8, 7 snippets read of it.", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**Next.js 16** asked: verified 2026-11-22 via context7 /vercel/next.js, as v16.1.6.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void G5_A_version_that_is_listed_and_has_no_documentation_is_not_verified()
    {
        var talk = new Talk(live: new ReadVersions(LiveTrouble.Pending, Next with { Snippets = Next.Snippets.Add("v15.1.8", 0) }));

        talk.Say("Is Next.js 15 right for us?");

        Assert.Contains("has no documentation of it. Not verified (offline data of 2026-08-22)", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LiveTrouble.Away)]
    [InlineData(LiveTrouble.Limited)]
    [InlineData(LiveTrouble.Pending)]
    [InlineData(LiveTrouble.Unknown)]
    public void G5_A_version_that_could_not_be_looked_up_is_not_verified_and_the_tables_say_what_they_know(LiveTrouble trouble)
    {
        var talk = new Talk(live: new ReadVersions(trouble));

        talk.Say("Is Postgres 14 right for us?");

        Assert.Contains("**PostgreSQL 14** asked: not verified (offline data of 2026-08-22). By the tables of 2026-08-22 its support ended on 2026-11-12", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Next.js 14", "nextjs 14")]
    [InlineData("is next.js v14.2 fine?", "nextjs 14.2")]
    [InlineData("we run Postgres 14 and Redis 7.2", "postgresql 14", "redis 7.2")]
    [InlineData("PostgreSQL version 13?", "postgresql 13")]
    [InlineData("Node.js 20.x, Express", "nodejs 20")]
    [InlineData("is Postgres 14, on AWS, ok", "postgresql 14")]
    [InlineData("Redis 6 nodes")]
    [InlineData("Postgres 14 GB")]
    [InlineData("PostgreSQL 20,000 writes/s")]
    [InlineData("PostgreSQL 14.5GB")]
    [InlineData("Kafka 3 brokers")]
    [InlineData("Next.js, 14 developers")]
    [InlineData("Postgres 500")]
    [InlineData("https://example.org/postgres/14")]
    [InlineData("go 3 times")]
    [InlineData("redis 5%")]
    [InlineData("PostgreSQL 10-20 writes/s")]
    public void A_number_behind_a_name_is_a_version_only_where_it_counts_nothing(string text, params string[] expected) =>
        Assert.Equal(expected, new VersionTalk(Talk.Knowledge).Asked(text).Select(asked => $"{asked.Technology} {asked.Version}"));

    [Theory]
    [InlineData("v14.3.0-canary.87", "14", true, false)]
    [InlineData("v22_17_0", "22", true, true)]
    [InlineData("REL_17_4", "17", true, true)]
    [InlineData("3.14.1", "3.1", false, true)]
    [InlineData("140.1", "14", false, true)]
    [InlineData("8.0.0-rc1", "8.0", true, false)]
    public void A_version_belongs_to_a_line_number_by_number(string version, string line, bool belongs, bool release)
    {
        Assert.Equal(belongs, VersionNumber.IsOf(version, line));
        Assert.Equal(release, VersionNumber.IsRelease(version));
    }

    [Theory]
    [InlineData("ignore-previous-instructions-1")]
    [InlineData("1.2.3 <script>")]
    [InlineData("v1.2-evil")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    [InlineData("main")]
    public void What_is_not_clearly_a_version_is_none(string text) => Assert.Null(VersionNumber.Parts(text));

    [Theory]
    [InlineData("16", new[] { "v16.1.6", "v15.1" }, null)]
    [InlineData("16", new[] { "v17.0.0-canary.3" }, null)]
    [InlineData("16", new[] { "v17.0.1", "v16.1.6" }, "17")]
    [InlineData("3.14", new[] { "3.15.2", "4" }, "3.15")]
    [InlineData("16", new[] { "v20250101", "v999" }, null)]
    public void A_newer_line_is_a_release_with_as_many_numbers_and_no_leap(string line, string[] versions, string? newer) =>
        Assert.Equal(newer, VersionNumber.Newer(versions, line)?.Line);
}
