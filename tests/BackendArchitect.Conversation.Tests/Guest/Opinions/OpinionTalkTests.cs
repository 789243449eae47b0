using System.Text;
using BackendArchitect.Conversation.Replies;
using Xunit.Abstractions;

namespace BackendArchitect.Conversation.Tests.Guest.Opinions;

public sealed class OpinionTalkTests(ITestOutputHelper output)
{
    private const string Head = "Opinion of the language model, not a rule:";

    [Fact]
    public void Of_two_opinions_that_hold_and_three_invented_two_are_shown_below_the_findings()
    {
        var talk = new Talk().Share(SharedCode.Opinions);

        output.WriteLine(talk.Log);
        GoldenTalk.Holds("Opinions/stock-keeper.txt", talk);
        Assert.Equal(2, Shown(talk).Length);
    }

    [Fact]
    public void Findings_files_and_exit_are_the_same_with_and_without_opinions()
    {
        var (with, without) = (new Talk().Share(SharedCode.Opinions), new Talk().Share(null));

        Assert.Equal(without.State.FileReview!.Sarif, with.State.FileReview!.Sarif);
        Assert.Equal(without.State.FileReview.Page, with.State.FileReview.Page);
        Assert.Equal(without.State.FileReview.Findings.Select(finding => finding.Fingerprint), with.State.FileReview.Findings.Select(finding => finding.Fingerprint));
        Assert.Equal(without.Text.Split('\n'), with.Text.Split('\n').Where(line => line != Head && !Shown(with).Contains(line)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("null")]
    [InlineData("{\"opinions\":7}")]
    [InlineData("[7,null,[],{\"line\":\"14\",\"quote\":\"if (_stock[article] >= count)\"}]")]
    [InlineData("[{\"line\":1e400,\"quote\":\"if (_stock[article] >= count)\"}]")]
    [InlineData("[{\"line\":2147483647,\"quote\":\"if (_stock[article] >= count)\",\"says\":\"This is not safe.\",\"do\":\"Take a lock.\"}]")]
    [InlineData("[{\"line\":-2147483648,\"quote\":\"if (_stock[article] >= count)\",\"says\":\"This is not safe.\",\"do\":\"Take a lock.\"}]")]
    [InlineData("[{\"line\":14,\"quote\":\"\\ud800 if (_stock\",\"says\":\"a\",\"do\":\"b\"}]")]
    public void What_is_broken_changes_nothing(string json) => Assert.Equal(new Talk().Share(null).Log, new Talk().Share(json).Log);

    [Fact]
    public void A_text_without_end_or_bottom_is_not_read()
    {
        Assert.Empty(Shown(new Talk().Share(new string('[', 15_000))));
        Assert.Empty(Shown(new Talk().Share(SharedCode.One(14, "if (_stock[article] >= count)") + new string(' ', 16_000))));
    }

    [Theory]
    [InlineData(14, "if (_stock[article] >= count)", 14)]
    [InlineData(14, "  if   (_stock[article]  >= count) ", 14)]
    [InlineData(12, "if (_stock[article] >= count)", 14)]
    [InlineData(16, "if (_stock[article] >= count)", 14)]
    [InlineData(11, "if (_stock[article] >= count)", null)]
    [InlineData(17, "if (_stock[article] >= count)", null)]
    [InlineData(14, "if (_stock[article] > count)", null)]
    [InlineData(14, "count)", null)]
    [InlineData(0, "public bool Reserve", null)]
    public void A_quote_stands_where_it_is_said_to_or_within_two_lines_and_the_true_line_is_shown(int said, string quote, int? shown)
    {
        var lines = Shown(new Talk().Share(SharedCode.One(said, quote)));

        Assert.Equal(shown is null ? 0 : 1, lines.Length);
        Assert.All(lines, line => Assert.Contains($"{SharedCode.Name}:{shown}", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("It fails after 300 calls.", "Take a lock.")]
    [InlineData("This is not safe for concurrent callers.", "Wait 250 ms.")]
    [InlineData("Redis would be told first.", "Take a lock.")]
    [InlineData("See https://evil.example for the reason.", "Take a lock.")]
    [InlineData("Hey <!channel> look at this.", "Take a lock.")]
    [InlineData("This is not safe for concurrent callers. It fails after 300 calls.", "Take a lock.")]
    [InlineData("", "Take a lock.")]
    [InlineData("This is not safe for concurrent callers.", "")]
    public void Words_the_file_does_not_vouch_for_take_the_opinion_with_them(string says, string fix) =>
        Assert.Empty(Shown(new Talk().Share(SharedCode.One(14, "if (_stock[article] >= count)", says, fix))));

    [Fact]
    public void A_fence_around_them_is_no_part_of_them() => Assert.Equal(2, Shown(new Talk().Share($"```json\n{SharedCode.Opinions}\n```")).Length);

    [Fact]
    public void A_line_a_rule_has_found_gets_no_opinion()
    {
        var talk = new Talk().Share(null);
        var ruled = talk.State.FileReview!.Findings.First(finding => finding.Place.Line > 0).Place.Line;
        var quote = SharedCode.Text.Split('\n')[ruled - 1].Trim();

        Assert.Empty(Shown(new Talk().Share(SharedCode.One(ruled, quote))));
    }

    [Fact]
    public void At_most_five_and_one_for_a_line()
    {
        var text = new StringBuilder("namespace Shop;\npublic static class Sums\n{\n");
        var opinions = new List<string>();
        for (var at = 0; at < 12; at++)
        {
            text.Append($"    public static int Sum{(char)('A' + at)}(int a, int b) => a + b;\n");
            opinions.Add($$"""{"line":{{at + 4}},"quote":"Sum{{(char)('A' + at)}}(int a, int b)","says":"`Sum{{(char)('A' + at)}}` may be too large for an int.","do":"Use a long."}""");
        }

        var shown = Shown(new Talk().Share($"[{opinions[0]},{string.Join(',', opinions)}]", $"{text}}}\n"));

        Assert.Equal(5, shown.Length);
        Assert.Equal(5, shown.Distinct().Count());
    }

    [Fact]
    public void Secrets_stay_masked()
    {
        const string Key = "AKIA" + "QYLPMN5HFIQR7XYA";
        var text = SharedCode.Text.Replace("private int _reserved;", $"private int _reserved; private string _note = \"{Key}\"; private int _other;", StringComparison.Ordinal);

        var talk = new Talk().Share(SharedCode.One(10, "private int _reserved;", $"The key {Key} stands in the file."), text);
        var quoted = new Talk().Share(SharedCode.One(10, $"private string _note = \"{Key}\";"), text);

        Assert.DoesNotContain(Key, talk.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, quoted.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StockKeeper.cs", 1)]
    [InlineData("src/StockKeeper.cs", 1)]
    [InlineData("Other.cs", 0)]
    public void The_file_is_the_one_that_is_named(string file, int shown) =>
        Assert.Equal(shown, Shown(new Talk().Share(SharedCode.One(14, "if (_stock[article] >= count)", file: file))).Length);

    [Fact]
    public void A_mark_in_the_quote_ends_nothing()
    {
        var text = SharedCode.Text.Replace("private int _reserved;", "private int _reserved; // `**<!channel>** [x](https://evil.example)", StringComparison.Ordinal);

        var shown = Shown(new Talk().Share(SharedCode.One(10, "// `**<!channel>** [x](https://evil.example)"), text));

        Assert.Contains("`// '**<!channel>** [x](https://evil.example)`", Assert.Single(shown), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_thousand_mutated_opinions_never_throw()
    {
        var files = new Engine.Reviews.ReviewFile[] { new(SharedCode.Name, SharedCode.Text.ReplaceLineEndings("\n")) };
        var report = Engine.Reviews.Review.Check(files, Talk.Knowledge, new DateOnly(2026, 11, 22));
        var reader = new Conversation.Guest.Opinions.OpinionReader(new Conversation.Guest.Words.WordGuard(Talk.Knowledge));
        var seed = 29u;
        for (var round = 0; round < 2_000; round++)
        {
            var text = new StringBuilder(SharedCode.Opinions);
            for (var change = 0; change < 3; change++)
            {
                seed = (seed * 1664525) + 1013904223;
                text[(int)(seed % (uint)text.Length)] = "{}[]\",:\\u0d8\u202e"[(int)((seed >> 8) % 13)];
            }

            var opinions = reader.Read(text.ToString(), files, "", report);
            Assert.All(opinions, opinion => Assert.Contains(opinion.Quote, string.Join(' ', files[0].Lines[opinion.Line - 1].Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal));
        }
    }

    /// <summary>The lines of opinions as they are shown.</summary>
    private static string[] Shown(Talk talk)
    {
        var at = talk.Blocks.Select((block, index) => block is Block.Paragraph { Text: Head } ? index : -1).Max();
        return at < 0 ? [] : [.. ((Block.Bullets)talk.Blocks[at + 1]).Items];
    }
}
