using System.Text;
using System.Text.Json;
using BackendArchitect.Deliverables.Reviews;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Baselines;

namespace BackendArchitect.Deliverables.Tests.Reviews;

public sealed class ReviewOutputTests
{
    private const string Schema = "CREATE TABLE orders (id serial PRIMARY KEY, amount float, created timestamp);\nCREATE INDEX idx ON shipments(order_id);\n";

    private const string Api = """
        openapi: "3.1.0"
        info: { title: "Ünïcode 🛒 shop", version: "1" }
        servers: [{ url: "http://api.example.com/v1" }]
        paths:
          /orders:
            # architect-ignore O06: ten orders at most, for good
            get:
              responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: object } } } } } }
          /payments:
            post:
              responses: { "201": { description: ok } }

        """;

    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [NeedsFact("validators")]
    public async Task E7_every_finding_of_every_rule_is_complete_by_the_schema_of_the_file()
    {
        using var folder = new ScratchFolder();
        var schema = folder.Write("schema.json", Encoding.UTF8.GetBytes(ReviewJson.Schema()));
        var reports = Knowledge.Reviews.Select(rule => folder.Write($"{rule.Id}.json", Encoding.UTF8.GetBytes(ReviewJson.Write(ReviewDocument.Of(Examples(rule)))))).ToList();
        var whole = folder.Write("whole.json", Encoding.UTF8.GetBytes(ReviewJson.Write(ReviewDocument.Of(Run(Files()), ReviewBaseline.Nothing))));

        var (code, said) = await RequiredProgram.RunValidatorAsync("schema-check.mjs", [schema, whole, .. reports]);

        Assert.True(code == 0, said);
    }

    [Fact]
    public void What_is_written_is_the_baseline_of_the_next_run()
    {
        var report = Run(Files());
        var written = ReviewJson.Write(ReviewDocument.Of(report));

        var drift = ReviewDrift.Between(ReviewJson.Baseline(Encoding.UTF8.GetBytes(written)), report);

        Assert.NotEmpty(drift.StillOpen);
        Assert.Empty(drift.New);
        Assert.Empty(drift.Resolved);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"baseline\":{}}")]
    [InlineData("{\"baseline\":{\"formats\":{},\"findings\":null,\"resolved\":[]}}")]
    public void What_is_no_review_is_no_baseline(string json) =>
        Assert.ThrowsAny<JsonException>(() => ReviewJson.Baseline(Encoding.UTF8.GetBytes(json)));

    [NeedsFact("validators")]
    public async Task Sarif_is_what_its_schema_and_its_makers_say()
    {
        using var folder = new ScratchFolder();
        var before = ReviewBaseline.Nothing.After(Run([Files()[0]]));
        var first = folder.Write("first.sarif", Encoding.UTF8.GetBytes(SarifLog.Of(Run([.. Files(), new ReviewFile("/srv/shop 1/db.sql", Schema), new ReviewFile("bad.yaml", "a: [\n")]))));
        var second = folder.Write("second.sarif", Encoding.UTF8.GetBytes(SarifLog.Of(Run(Files()), before)));
        var none = folder.Write("none.sarif", Encoding.UTF8.GetBytes(SarifLog.Of(Run([new ReviewFile("empty.sql", "SELECT 1;\n")]))));

        var (code, said) = await RequiredProgram.RunValidatorAsync("sarif-check.mjs", first, second, none);

        Assert.True(code == 0, said);
    }

    [Fact]
    public void Sarif_carries_the_place_the_mend_and_the_reason_for_leaving()
    {
        using var log = JsonDocument.Parse(SarifLog.Of(Run(Files())));

        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        var plain = results.Single(result => result.GetProperty("ruleId").GetString() == "O03");
        Assert.Equal(3, plain.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("s", plain.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        var left = results.Single(result => result.GetProperty("ruleId").GetString() == "O06");
        Assert.Contains("ten orders", left.GetProperty("suppressions")[0].GetProperty("justification").GetString(), StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public async Task The_patch_is_taken_by_git_and_leaves_nothing_it_mends()
    {
        using var folder = new ScratchFolder();
        ReviewFile[] files = [.. Files(), new ReviewFile("db/without-end.sql", string.Concat(Enumerable.Range(0, 30).Select(at => $"CREATE INDEX i{at} ON shipments(c{at});\n-- {at}\n--\n--\n--\n--\n--\n--\n")) + "CREATE INDEX last ON shipments(z)")];
        var patch = ReviewPatch.Of(files, Run(files));
        foreach (var file in files)
        {
            folder.Write(file.Path, Encoding.UTF8.GetBytes(file.Text));
        }

        var written = folder.Write("mends.patch", Encoding.UTF8.GetBytes(patch.Text));
        var (code, said) = await RequiredProgram.RunAsync("git", "-C", Path.GetDirectoryName(written)!, "apply", "--verbose", "mends.patch");

        Assert.True(code == 0, said);
        ReviewFile[] after = [.. await Task.WhenAll(files.Select(async file => new ReviewFile(file.Path, await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(written)!, file.Path)))))];
        Assert.Equal(files.Select(file => ReviewPatch.Applied(file, Run(files))), after.Select(file => file.Text));
        var left = Run(after);
        Assert.DoesNotContain(left.Counting, finding => finding.Id is "O03" or "S02" or "S03" or "S04");
        Assert.Single(left.Counting, finding => finding.Id == "S07"); // the last line has no end, and is left to a person
        Assert.True(patch.Mended >= 34, $"{patch.Mended} mended");
    }

    [Fact]
    public void The_page_holds_every_finding_with_its_reason_and_remedy()
    {
        var report = Run(Files());

        var page = ReviewPage.Of(report);

        Assert.All(report.Counting, finding => Assert.Contains($"- `{finding.Place}` {finding.Says}", page, StringComparison.Ordinal));
        Assert.Contains("Left with a reason", page, StringComparison.Ordinal);
    }

    private static ReviewFile[] Files() => [new ReviewFile("db/001.sql", Schema), new ReviewFile("api/shop.yaml", Api)];

    private static ReviewReport Run(IReadOnlyList<ReviewFile> files) => Review.Check(files, Knowledge, new DateOnly(2026, 11, 22));

    private static ReviewReport Examples(ReviewRule rule)
    {
        var fires = rule.Examples.First(example => example.Fires.Count > 0);
        return Run([new ReviewFile(fires.File, fires.Text), .. fires.With.Select(other => new ReviewFile(other.Key, other.Value))]);
    }
}
