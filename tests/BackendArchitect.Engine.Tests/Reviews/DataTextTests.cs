using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class DataTextTests
{
    [Theory]
    [InlineData("{\n  \"paths\": {\n    \"/orders/{id}\": { \"get\": true }\n  }\n}")]
    [InlineData("{ \"paths\":\n\n    {\"/orders/{id}\": { \"get\": true, }, } // as editors write it\n}")]
    [InlineData("# a comment\npaths:\n    /orders/{id}: { get: !!python/object:x true }")]
    public void Every_value_knows_its_line_column_and_pointer(string text)
    {
        var get = DataText.Read(text).Documents[0]["paths"]!["/orders/{id}"]!["get"]!;

        Assert.True(get.IsTrue);
        Assert.Equal(3, get.Line);
        Assert.Equal("/paths/~1orders~1{id}/get", get.JsonPointer);
        Assert.Contains("true", text.Split('\n')[2][(get.Column - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_count_as_editors_do_beyond_ASCII()
    {
        var json = DataText.Read("{\"größe 🧮\": 1, \"b\": 2}").Documents[0];
        var yaml = DataText.Read("größe 🧮: {a: 1, b: 2}").Documents[0];

        Assert.Equal("{\"größe 🧮\": 1, \"b\": ".Length + 1, json["b"]!.Column);
        Assert.Equal("2", yaml["größe 🧮"]!["b"]!.Text);
    }

    [Fact]
    public void Aliases_and_merge_keys_are_followed()
    {
        var root = DataText.Read("base: &base { image: redis, restart: always }\ncache:\n  <<: *base\n  image: redis:7.2\nagain: *base").Documents[0];

        Assert.Equal(("redis:7.2", "always"), (root["cache"]!["image"]!.Text, root["cache"]!["restart"]!.Text));
        Assert.Equal(["image", "restart"], root["cache"]!.Entries.Select(entry => entry.Name));
        Assert.Same(root["base"], root["again"]);
    }

    [Fact]
    public void Several_documents_are_read_up_to_the_broken_one()
    {
        var read = DataText.Read("kind: A\n---\nkind: B\n---\nkind: [C\n");

        Assert.Equal(["A", "B"], read.Documents.Select(document => document["kind"]!.Text!));
        Assert.NotNull(read.Problem);
        Assert.InRange(read.Line, 5, 6);
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_once()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(level => $"{(char)('a' + level)}: &{(char)('a' + level)} [{string.Join(',', Enumerable.Repeat($"*{(char)('a' + level - 1)}", 10))}]\n"));

        Assert.Contains("aliases", DataText.Read(bomb).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    public void Depth_is_bounded(char open)
    {
        var read = DataText.Read(open == '-' ? string.Concat(Enumerable.Repeat("- ", 100_000)) : open == '{' ? string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) : new string('[', 100_000));

        Assert.NotNull(read.Problem);
    }

    [Theory]
    [InlineData("a: *a")]
    [InlineData("a: &a { b: *a }")]
    [InlineData("\t- x: [")]
    [InlineData("{\"a\": 1")]
    [InlineData("%YAML 9.9\n---\n- a")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("&")]
    public void What_is_broken_is_said_in_one_line(string text)
    {
        var read = DataText.Read(text);

        Assert.True(read.Problem is null || !read.Problem.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_that_begins_with_blanks_is_read_as_others_read_it()
    {
        var data = DataText.Read("a:\n  description: |-\n            \n            Words of it.\n\n            More.\n  b: 1\n");

        Assert.Null(data.Problem);
        Assert.Equal(7, data.Documents[0]["a"]!["b"]!.Line);
    }
}
