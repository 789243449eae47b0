using System.Runtime.CompilerServices;
using System.Text;
using BackendArchitect.Channels.Tests.Parity;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Tests.Digests;
using NodaTime;

namespace BackendArchitect.Channels.Tests.Quarter;

/// <summary>A simulated quarter of one team, with every digest as both platforms show it.</summary>
public sealed class QuarterTests
{
    private static readonly Lazy<(TestPlace Place, string Page)> Played = new(Play);

    [Fact]
    public void H4_The_page_about_the_quarter_is_true()
    {
        var path = Path.Combine(Root(), "docs", "a-quarter.md");
        if (Environment.GetEnvironmentVariable("WRITE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, Played.Value.Page);
        }

        Assert.True(File.Exists(path), "docs/a-quarter.md is missing. Run once with WRITE_SNAPSHOTS=1, read it, and commit it.");
        Assert.Equal(File.ReadAllText(path), Played.Value.Page);
    }

    [Fact]
    public void H4_Every_digest_of_the_quarter_comes_on_Monday_at_nine_in_Berlin_also_after_the_clocks_changed()
    {
        var times = Played.Value.Place.Kept.Select(kept => Instant.FromDateTimeOffset(kept.At).InZone(DateTimeZoneProviders.Tzdb[QuarterScript.Zone])).ToArray();

        Assert.Equal(2, times.Select(time => time.Offset).Distinct().Count());
        Assert.All(times.GroupBy(time => time.Date), day => Assert.Contains(day, time => time.TimeOfDay.Minute == 0));
    }

    [Fact]
    public void X18_No_digest_says_twice_what_one_has_said()
    {
        var said = Played.Value.Place.Digests.Where(digest => digest.Reply.OnlyFor is null)
            .SelectMany(digest => digest.Reply.Blocks.OfType<Block.Paragraph>().Select(line => line.Text)).Where(text => !text.Contains("settled", StringComparison.Ordinal));

        Assert.Equal(said.Count(), said.Distinct().Count());
    }

    [Fact]
    public void F5_Every_digest_is_one_message_and_within_the_limits_of_both_platforms() => Assert.All(Played.Value.Place.Digests.Select(digest => digest.Reply), reply =>
    {
        Assert.EndsWith("-1", reply.Id, StringComparison.Ordinal);
        Assert.InRange(reply.Blocks.Sum(FirstMessage.Length), 1, FirstMessage.Most);
        Assert.InRange(Assert.Single(Shown.InSlack(reply))["blocks"]!.AsArray().Count, 1, 50);
        Assert.InRange(Shown.InTeams(reply).Sum(activity => Encoding.Unicode.GetByteCount(activity.ToJsonString())), 1, 80 * 1024);
    });

    [Fact]
    public void X9_Both_platforms_say_the_same_in_every_digest() => Assert.All(Played.Value.Place.Digests.Select(digest => digest.Reply), reply =>
    {
        var slack = Shown.InSlack(reply).SelectMany(Shown.WordsInSlack).ToHashSet();
        var teams = Shown.InTeams(reply).SelectMany(Shown.WordsInTeams).ToHashSet();

        Assert.True(slack.SetEquals(teams), string.Join(' ', slack.Except(teams).Concat(teams.Except(slack))));
    });

    [Fact]
    public void The_digest_in_the_README_is_one_of_the_quarter()
    {
        var section = File.ReadAllText(Path.Combine(Root(), "README.md")).Split("## Every Monday")[1].Split("\n## ")[0];
        var lines = section.Split('\n').Where(line => line.Length > 2 && line.StartsWith("> ", StringComparison.Ordinal)).Select(line => Bare(line.Split(" `[")[0][2..])).ToArray();

        Assert.InRange(lines.Length, 3, 20);
        Assert.All(lines, line => Assert.Contains(line, Bare(Played.Value.Page), StringComparison.Ordinal));
    }

    private static string Bare(string text) => text.Replace("*", "", StringComparison.Ordinal).TrimEnd('\\', '\r');

    private static (TestPlace Place, string Page) Play()
    {
        var page = new QuarterPage();
        var place = QuarterScript.Play(page.Add);
        return (place, page.Text);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
