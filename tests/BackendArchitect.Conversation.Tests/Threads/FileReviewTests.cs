using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Threads;

public sealed class FileReviewTests
{
    private const string Schema = """
        CREATE TABLE orders (id serial PRIMARY KEY, amount float, customer_id bigint REFERENCES customers (id), created timestamp);
        CREATE TABLE refunds (amount float, note char(10));
        CREATE INDEX idx_shipments ON shipments (order_id);
        DELETE FROM carts;
        """;

    [Fact]
    public void E10_the_first_message_shows_five_at_most_worst_first_and_the_rest_behind_buttons()
    {
        var talk = With("can you review this before we ship it?", Text("db/001.sql", Schema));

        var shown = talk.Blocks.OfType<Block.Bullets>().First(list => list.Ordered);
        Assert.Equal(5, shown.Items.Length);
        Assert.Contains("line ", shown.Items[0], StringComparison.Ordinal);
        Assert.Contains("**Do:**", shown.Items[0], StringComparison.Ordinal);
        var buttons = talk.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).Select(button => button.Command).ToList();
        Assert.Equal(["review more", "review all", "review patch", "review sarif"], buttons);
        Assert.Contains("more", talk.Text, StringComparison.Ordinal);
        Assert.Contains("stop for", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void E10_more_shows_the_next_until_all_were_seen()
    {
        var talk = With("review this", Text("db/001.sql", Schema));
        var kinds = talk.State.FileReview!.Kinds.Select(kind => kind.Key).ToList();
        var seen = Shown(talk);

        for (var at = 5; at < kinds.Count; at += 5)
        {
            talk.Command("review more");
            seen.AddRange(Shown(talk));
        }

        Assert.Equal(kinds, seen);
        talk.Say("more");
        Assert.Contains(talk.Blocks, block => block is Block.Files { Items: [{ Name: "review.md" }] });
    }

    [Fact]
    public void The_page_the_patch_and_sarif_are_files_that_are_kept()
    {
        var talk = With("review this", Text("db/001.sql", Schema));
        var kept = talk.Last!.Papers.ToDictionary(paper => paper.Id, paper => paper.Files[0], StringComparer.Ordinal);

        var page = Assert.IsType<Block.Files>(talk.Command("review all").Blocks.Single()).Items[0];
        var patch = talk.Say("can you make a patch?").Blocks.OfType<Block.Files>().Single().Items[0];
        var sarif = Assert.IsType<Block.Files>(talk.Say("as sarif please").Blocks.Single()).Items[0];

        Assert.Contains("S04", kept[page.Design].Text, StringComparison.Ordinal);
        Assert.StartsWith("diff --git a/db/001.sql", kept[patch.Design].Text, StringComparison.Ordinal);
        Assert.Contains("\"version\": \"2.1.0\"", kept[sarif.Design].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void E8_the_same_file_again_says_what_was_resolved_and_what_is_new()
    {
        var talk = With("review this", Text("db/001.sql", Schema));

        Share(talk, "and now?", Text("db/001.sql", Schema.Replace("DELETE FROM carts;", "DROP TABLE carts;", StringComparison.Ordinal)));

        Assert.Contains("Since the last look: ", talk.Text, StringComparison.Ordinal);
        Assert.Contains("1 resolved", talk.Text, StringComparison.Ordinal);
        Assert.Contains("still open", talk.Text, StringComparison.Ordinal);
        Share(talk, "", Text("other.sql", "SELECT 1;"));
        Assert.DoesNotContain("resolved", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review this:\n```sql\nCREATE TABLE orders (id bigint PRIMARY KEY, amount float);\n```", "S04")]
    [InlineData("review this:\n```\nCREATE TABLE orders (id bigint PRIMARY KEY, amount float);\n```\nthanks", "S04")]
    [InlineData("can you check this schema?\nCREATE TABLE orders (id bigint PRIMARY KEY, amount float);", "S04")]
    [InlineData("```yaml\nopenapi: \"3.1.0\"\ninfo: { title: Pay, version: \"1\" }\npaths:\n  /payments:\n    post:\n      responses: { \"201\": { description: ok } }\n```", "O18")]
    public void What_is_pasted_is_reviewed_like_a_file(string message, string rule)
    {
        var talk = new Talk().Say(message);

        Assert.Contains($"*({rule}: ", talk.Text, StringComparison.Ordinal);
        Assert.Null(talk.State.Design);
    }

    [Theory]
    [InlineData("what breaks between these two?", "openapi-v1.yaml", "openapi-v2.yaml")]
    [InlineData("is this compatible with the old one?", "new.yaml", "old.yaml")]
    [InlineData("compare these versions please", "a.yaml", "b.yaml")]
    public void E9_two_versions_of_a_contract_are_held_against_each_other(string words, string first, string second)
    {
        const string before = "openapi: \"3.1.0\"\ninfo: { title: Shop, version: \"1\" }\npaths:\n  /orders:\n    get:\n      responses: { default: { description: failed } }\n  /refunds:\n    get:\n      responses: { default: { description: failed } }\n";
        var after = before[..before.IndexOf("  /refunds", StringComparison.Ordinal)];

        var talk = first == "new.yaml" ? With(words, Text(first, after), Text(second, before)) : With(words, Text(first, before), Text(second, after));

        Assert.Contains("GET /refunds is gone", talk.Text, StringComparison.Ordinal);
        Assert.Contains("*(B01: ", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_words_is_reviewed_and_its_text_tells_nothing_about_the_brief()
    {
        var talk = With("", Text("schema.sql", "-- we are 40 engineers with 1M users\nCREATE TABLE t (amount float);"));

        Assert.NotNull(talk.State.FileReview);
        Assert.Equal(0, talk.State.Ledger.Count);
    }

    [Fact]
    public void A_clean_file_gets_no_findings_and_no_buttons()
    {
        var talk = With("review", Text("lookup.sql", "SELECT id, name FROM currencies WHERE code = 'EUR' LIMIT 1;"));

        Assert.Contains("nothing I would change", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Blocks, block => block is Block.Buttons);
    }

    [Fact]
    public void What_cannot_be_read_is_said_beside_what_can()
    {
        var talk = With("please review these", Text("bad.yaml", "a: [\n"), Text("db.sql", Schema));

        Assert.Contains(talk.Blocks.OfType<Block.Note>(), note => note.Text.Contains("bad.yaml", StringComparison.Ordinal));
        Assert.Contains("*(S04: ", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_evidence_cannot_speak_for_the_bot()
    {
        var talk = With("review", Text("**bold** [x](https://evil.example).sql", "CREATE TABLE \"[free](https://evil.example)\" (amount float);"));

        Assert.DoesNotContain("](https://evil.example)", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_of_a_review_that_is_gone_say_so()
    {
        var talk = new Talk();

        Assert.Contains("No file was reviewed", talk.Command("review sarif").Text, StringComparison.Ordinal);
    }

    private static List<string> Shown(Talk talk) =>
        [.. talk.Blocks.OfType<Block.Bullets>().Where(list => list.Ordered).SelectMany(list => list.Items).Select(item => item[(item.LastIndexOf("*(", StringComparison.Ordinal) + 2)..].Split(':')[0])];

    private static Talk With(string text, params SharedFile[] files) => Share(new Talk(), text, files);

    private static Talk Share(Talk talk, string text, params SharedFile[] files)
    {
        talk.Send(talk.Message(InboundKind.Text, "Anna", text, null) with { Files = [.. files] });
        return talk;
    }

    private static SharedFile Text(string name, string text) => new(name, "text/plain", text.Length, "f") { Text = text };
}
