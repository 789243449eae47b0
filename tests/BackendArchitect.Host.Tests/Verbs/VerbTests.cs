using System.Text.Json.Nodes;
using BackendArchitect.Host.Verbs;

namespace BackendArchitect.Host.Tests.Verbs;

public sealed class VerbTests
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Understand_tells_what_was_read_and_from_which_words()
    {
        Assert.Equal(0, await RunAsync("", "understand", "we're 6, 5k to 8k a month"));

        var ledger = JsonNode.Parse(_out.ToString())!["ledger"]!.AsArray();
        var team = ledger.Single(fact => (string?)fact!["id"] == "team-size")!;
        Assert.Equal((6, "people", "stated"), ((int)team["value"]!, (string?)team["unit"], (string?)team["kind"]));
        Assert.Contains("6", (string?)team["words"], StringComparison.Ordinal);
        var budget = ledger.Single(fact => (string?)fact!["id"] == "budget-per-month")!;
        Assert.Equal((5000, 8000), ((int)budget["low"]!, (int)budget["value"]!));
    }

    [Fact]
    public async Task A_dash_reads_the_standard_input()
    {
        Assert.Equal(0, await RunAsync("we are 6 engineers", "understand", "-"));

        Assert.Contains("team-size", _out.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is CQRS?", "CQRS")]
    [InlineData("Microservices or a monolith for 8 developers?", "| Option | Score |")]
    [InlineData("our queries take too long as we grow", "Measure first")]
    public async Task Ask_answers_one_turn_in_markdown(string question, string expected)
    {
        Assert.Equal(0, await RunAsync("", "ask", question));

        Assert.Contains(expected, _out.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("understand")]
    [InlineData("ask")]
    [InlineData("understand", "   ")]
    [InlineData("understand", "a\0b")]
    [InlineData("understand", "text", "more")]
    [InlineData("understand", "text", "--out")]
    [InlineData("fly")]
    [InlineData("")]
    public async Task Unusable_input_ends_with_two_and_one_line(params string[] arguments)
    {
        Assert.Equal(2, await RunAsync("", arguments));

        Assert.Single(_error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(_out.ToString());
    }

    [Fact]
    public async Task X17_A_bundle_is_made_again_from_its_own_blueprint()
    {
        var folder = Directory.CreateTempSubdirectory("replay-");
        try
        {
            var first = Path.Combine(folder.FullName, "first");
            var second = Path.Combine(folder.FullName, "second");
            Assert.Equal(0, await RunAsync("", "design", "an online shop for 500 users a day, 2 developers", "--out", first));
            Assert.Equal(0, await RunAsync("", "design", "--replay", Path.Combine(first, "blueprint.json"), "--out", second));
            Assert.Contains("the same design", _out.ToString(), StringComparison.Ordinal);
            Assert.All(
                Directory.EnumerateFiles(first, "*", SearchOption.AllDirectories),
                file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(second, Path.GetRelativePath(first, file)))));
            Assert.Equal(2, await RunAsync("", "design", "--replay", Path.Combine(first, "README.md"), "--out", second));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_text_beyond_the_limit_is_refused_without_reading_it()
    {
        Assert.Equal(2, await RunAsync(new string('x', 1_000_001), "understand", "-"));

        Assert.Contains("longer than", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--urls")]
    [InlineData("-v")]
    public void Serving_knows_its_options(string option) => Assert.NotNull(Verb.ProblemWhenServing([option]));

    [Fact]
    public void Serving_takes_addresses_and_settings() =>
        Assert.Null(Verb.ProblemWhenServing(["--urls", "http://localhost:1", "--Store:Path=x.db", "--environment=Development"]));

    private Task<int> RunAsync(string input, params string[] arguments) =>
        Verb.RunAsync(new Terminal(new StringReader(input), _out, _error), arguments);
}
