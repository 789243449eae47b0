using System.Text.Json.Nodes;
using BackendArchitect.Host.Verbs;

namespace BackendArchitect.Host.Tests.Verbs;

public sealed class ReviewVerbTests : IDisposable
{
    private const string Bad = "CREATE TABLE orders (id bigint PRIMARY KEY, amount float NOT NULL);\n";
    private const string Good = "CREATE TABLE orders (id bigint PRIMARY KEY, amount numeric(19, 4) NOT NULL CHECK (amount >= 0), created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("review-").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Findings_come_with_place_evidence_reason_and_remedy_and_an_error_stops_a_script()
    {
        Assert.Equal(1, await RunAsync("", Write("orders.sql", Bad)));

        var said = _out.ToString();
        Assert.Contains("orders.sql:1:52  error  S04", said, StringComparison.Ordinal);
        Assert.Contains("  why  ", said, StringComparison.Ordinal);
        Assert.Contains("  do   ", said, StringComparison.Ordinal);
        Assert.Contains("  by   ", said, StringComparison.Ordinal);
        Assert.Contains("1 file, ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_severity_error_ends_with_zero()
    {
        Assert.Equal(0, await RunAsync("", Write("orders.sql", Good)));

        Assert.DoesNotContain("  error  ", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_walked_without_what_nobody_wrote_and_what_nobody_reads()
    {
        Write("db/orders.sql", Bad);
        Write("node_modules/x/other.sql", Bad);
        Write("picture.png", "not text");
        Write("poem.unknown", "roses");

        Assert.Equal(1, await RunAsync("", _folder, "--format", "json"));

        var review = JsonNode.Parse(_out.ToString())!;
        Assert.Equal([$"{_folder}/db/orders.sql"], review["baseline"]!["formats"]!.AsObject().Select(pair => pair.Key));
        Assert.Empty(review["notRead"]!.AsArray());
    }

    [Fact]
    public async Task A_baseline_stops_only_for_what_is_new_or_came_back()
    {
        var orders = Write("orders.sql", Bad);
        var baseline = Path.Combine(_folder, "baseline.json");
        Assert.Equal(1, await RunAsync("", orders, "--format", "json", "--out", baseline));

        Assert.Equal(0, await RunAsync("", orders, "--baseline", baseline));
        Write("orders.sql", $"{Bad}CREATE TABLE refunds (id bigint PRIMARY KEY, amount float NOT NULL);\n");
        Assert.Equal(1, await RunAsync("", orders, "--baseline", baseline));

        Assert.Contains("[new]", _out.ToString(), StringComparison.Ordinal);
        Assert.Contains("still open", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task E9_an_older_version_of_a_contract_shows_what_breaks()
    {
        const string api = "openapi: \"3.1.0\"\ninfo: { title: Shop, version: \"1\" }\npaths:\n  /orders:\n    get:\n      responses: { default: { description: failed } }\n";
        var old = Write("old/openapi.yaml", api);

        Assert.Equal(0, await RunAsync("", Write("openapi.yaml", api), "--against", old));
        Assert.Equal(1, await RunAsync("", Write("openapi.yaml", api.Replace("get:", "head:", StringComparison.Ordinal)), "--against", old));

        Assert.Contains("GET /orders is gone", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_standard_input_is_read_by_its_content()
    {
        Assert.Equal(1, await RunAsync(Bad, "-"));

        Assert.Contains("stdin:1:52", _out.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name the files")]
    [InlineData("neither a file nor a folder", "missing.sql")]
    [InlineData("is not a format", "-", "--format", "xml")]
    [InlineData("no earlier review", "-", "--baseline", "missing.json")]
    [InlineData("cannot be written", "-", "--out", "missing/folder/review.txt")]
    [InlineData("is not an option", "-", "--fix", "all")]
    public async Task Unusable_input_ends_with_two_and_one_line(string says, params string[] arguments)
    {
        Assert.Equal(2, await RunAsync(Good, arguments));

        Assert.Contains(says, Assert.Single(_error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(_out.ToString());
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_said_and_the_rest_reviewed()
    {
        var binary = Path.Combine(_folder, "data.sql");
        await File.WriteAllBytesAsync(binary, [0, 1, 2, 255]);

        Assert.Equal(1, await RunAsync("", binary, Write("orders.sql", Bad)));

        Assert.Contains("data.sql: ", _out.ToString(), StringComparison.Ordinal);
        Assert.Contains("S04", _out.ToString(), StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<int> RunAsync(string input, params string[] arguments)
    {
        _out.GetStringBuilder().Clear();
        return ReviewVerb.RunAsync(new Terminal(new StringReader(input), _out, _error), arguments, new TestClock());
    }
}
