using System.Diagnostics;
using System.Text;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews.Diagrams;

/// <summary>What a reviewer says about a picture somebody pasted.</summary>
public sealed class DiagramReviewTests
{
    internal static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private const string Pasted = """
        Here is how it works today:

        ```mermaid
        flowchart LR
          web[Web browser] --> api[Orders API]
          api -->|HTTP| stock[Stock service]
          stock -->|HTTP| prices[Price service]
          prices -->|HTTP| api
          api -->|SQL| db[(Orders DB)]
          audit[Audit service]
        ```
        """;

    [Fact]
    public void E6_pasted_mermaid_is_read_to_a_model_and_orphan_cycle_and_unlabelled_edge_are_reported()
    {
        var report = Check("docs/today.md", Pasted);

        Assert.Equal("diagram", report.Formats["docs/today.md"]);
        Assert.Equal([("M01", 10), ("M02", 5), ("M03", 6)], report.Findings.Select(finding => (finding.Id, finding.Place.Line)).Order());
        Assert.Contains("Orders API → Stock service → Price service → Orders API", report.Findings.Single(finding => finding.Id == "M03").Says, StringComparison.Ordinal);
        Assert.Contains(report.Open, point => point.Id == "single-instance" && point.Says.Contains("Orders DB", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("flowchart TD\n  A([Start]) --> B{Is it valid?}\n  B -->|no| C[Return error]\n  B -->|yes| D[Write to DB]\n  D --> E[Send email]\n  C --> A\n  X[Unused]\n")]
    [InlineData("flowchart LR\n  Plan --> Build --> Measure --> Learn --> Plan\n")]
    [InlineData("graph TD\n  A --> B\n  B --> C\n  C --> A\n")]
    [InlineData("sequenceDiagram\n  A->>B: call\n  B->>C: call\n  C->>D: call\n  D->>E: call\n")]
    [InlineData("erDiagram\n  A ||--o{ B : has\n  SETTINGS {\n    int id PK\n  }\n")]
    [InlineData("pie title Pets\n  \"Dogs\" : 386\n")]
    public void E6_says_nothing_about_pictures_of_other_things(string text) => Assert.Empty(Check("picture.mmd", text).Findings);

    [Fact]
    public void E6_no_mutation_of_a_picture_makes_it_throw_or_hang()
    {
        var random = new Random(6);
        var seeds = Knowledge.Reviews.Where(rule => rule.For == "diagram").SelectMany(rule => rule.Examples).Select(example => (example.File, example.Text)).Append(("page.md", Pasted)).ToList();
        const string Signs = "{}[]()<>|-=.~\"'`:;,&%@#/\\ \n*xo$!";
        var watch = Stopwatch.StartNew();

        for (var round = 0; round < 8000; round++)
        {
            var (file, seed) = seeds[round % seeds.Count];
            var text = new StringBuilder(seed);
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(4) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)),
                    1 => text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 40), text.Length - at))),
                    _ => text.Insert(at, Signs[random.Next(Signs.Length)]),
                };
                text.Append(text.Length == 0 ? "a" : "");
            }

            Assert.NotNull(Check(file, text.ToString()));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("flowchart LR\n", "  a{0}[\"Order service\"] -->|HTTP| b{0}[(Orders DB)] & c{0}\n")]
    [InlineData("flowchart LR\n", "  a --> b\" [\n")]
    [InlineData("sequenceDiagram\n", "  a{0}->>b: call->>->>->>\n")]
    [InlineData("C4Container\n", "  Container(a{0}, \"x\n")]
    [InlineData("erDiagram\n  A {\n", "  int a{0} FK\n")]
    [InlineData("stateDiagram-v2\n", "  a{0} --> b{0} : c\n")]
    [InlineData("classDiagram\n", "  A <|-- B : ------------------ {0}\n")]
    [InlineData("flowchart LR\n", "subgraph a\n")]
    public void E6_reads_two_megabytes_in_seconds(string begin, string line)
    {
        var text = new StringBuilder(begin);
        for (var number = 0; text.Length < 2_000_000; number++)
        {
            text.Append(line.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        var watch = Stopwatch.StartNew();
        Check("big.mmd", text.ToString());

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}"); // not a figure: quadratic would take hours
    }

    private static ReviewReport Check(string path, string text) => Review.Check([new ReviewFile(path, text)], Knowledge, new DateOnly(2026, 11, 22));
}
