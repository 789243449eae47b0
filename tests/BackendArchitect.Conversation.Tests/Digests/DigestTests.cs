using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Digests;

public sealed class DigestTests
{
    private static readonly DigestPlan Plan = new(DigestPlan.Everybody, DayOfWeek.Monday, new TimeOnly(9, 0), "Etc/UTC");
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void X18_The_weightiest_come_first_and_seven_at_most()
    {
        var digest = Digest.Of(Many(10), Plan, items => items.Length);

        Assert.Equal(["support:9:now", "support:8:now", "support:7:now"], digest.Shown.Take(3).Select(item => item.Key));
        Assert.Equal((7, 3), (digest.Shown.Length, digest.Waiting));
    }

    [Fact]
    public void X18_What_did_not_fit_comes_next_time_and_then_nothing()
    {
        var (first, items) = (Digest.Of(Many(10), Plan, all => all.Length), Many(10));

        var second = Digest.Of(items, first.Note(Plan, items, Now), all => all.Length);
        var third = Digest.Of(items, second.Note(first.Note(Plan, items, Now), items, Now), all => all.Length);

        Assert.Equal(["support:2:now", "support:1:now", "support:0:now"], second.Shown.Select(item => item.Key));
        Assert.Empty(third.Shown);
    }

    [Fact]
    public void What_does_not_fit_into_one_message_waits_and_one_thing_always_fits()
    {
        var items = Many(5, text: new string('x', 3_000));

        var digest = Digest.Of(items, Plan, DigestReply.RoomFor);

        Assert.Equal((1, 4), (digest.Shown.Length, digest.Waiting));
    }

    [Fact]
    public void X18_A_thing_at_its_next_stage_is_news_again_and_not_settled()
    {
        var before = Item("support:pg:90-days", "**PostgreSQL 14** ends soon.");
        var told = Digest.Of([before], Plan, all => all.Length).Note(Plan, [before], Now);

        var digest = Digest.Of([before with { Key = "support:pg:30-days" }], told, all => all.Length);

        Assert.Single(digest.Shown);
        Assert.Empty(digest.Settled);
    }

    [Fact]
    public void X18_What_was_dealt_with_is_mentioned_with_the_next_news_and_never_alone()
    {
        var old = Item("assumption:peak:due", "**Peak load** was assumed.");
        var told = Digest.Of([old], Plan, all => all.Length).Note(Plan, [old], Now);

        var quiet = Digest.Of([], told, all => all.Length);
        var later = Digest.Of([Item("review:1:due", "**ADR-0001** is due.")], quiet.Note(told, [], Now), all => all.Length);
        var after = later.Note(quiet.Note(told, [], Now), [], Now);

        Assert.Empty(quiet.Shown);
        Assert.Equal(["Peak load"], later.Settled);
        Assert.Empty(after.Settled);
    }

    [Fact]
    public void What_ends_by_itself_is_not_settled()
    {
        var drift = Item("cost:shop:up", "**The bill** rose by 12 %.") with { Topic = DigestTopic.Cost };
        var told = Digest.Of([drift], Plan, all => all.Length).Note(Plan, [drift], Now);

        Assert.Empty(Digest.Of([], told, all => all.Length).Settled);
    }

    [Fact]
    public void What_a_design_said_itself_is_no_news_until_it_changes()
    {
        var risk = Item("risk:nat:open", "**One NAT gateway** is a single point of failure.");
        var known = Digest.Known(Plan, [risk]);

        Assert.Empty(Digest.Of([risk], known, all => all.Length).Shown);
        Assert.Single(Digest.Of([risk with { Key = "risk:nat:worse" }], known, all => all.Length).Shown);
        Assert.Empty(Digest.Of([], known, all => all.Length).Settled);
    }

    private static DigestItem[] Many(int count, string text = "**It** ends.") =>
        [.. Enumerable.Range(0, count).Select(at => Item(string.Create(CultureInfo.InvariantCulture, $"support:{at}:now"), text) with { Weight = at })];

    private static DigestItem Item(string key, string text) => new(key, DigestTopic.Support, 50, text, "the table of 22 November", ImmutableArray<Button>.Empty);
}
