using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews.Code;

/// <summary>One service in each language, with what a reviewer would mark in it, and without.</summary>
public sealed class PlantedDefectTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static TheoryData<string> Bad => [.. DefectFiles.Bad.Keys];

    public static TheoryData<string> Clean => [.. DefectFiles.Clean.Keys];

    [Theory]
    [MemberData(nameof(Bad))]
    public void Planted_defects_are_found_in_their_lines_and_nothing_else(string name)
    {
        var text = DefectFiles.Bad[name];
        var planted = text.Split('\n').Select((line, index) => (Line: index + 1, Mark: line.IndexOf("!!", StringComparison.Ordinal) is >= 0 and var at ? line[(at + 2)..].Trim() : ""))
            .Where(line => line.Mark.Length > 0).SelectMany(line => line.Mark.Split(' ').Select(rule => $"{line.Line} {rule}"));

        var found = Check(name, text).Findings.Select(finding => $"{finding.Place.Line} {finding.Id}");

        Assert.Equal(planted.Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void Clean_files_are_silent(string name)
    {
        var report = Check(name, DefectFiles.Clean[name]);

        Assert.Empty(report.Findings.Select(finding => $"{finding.Place} {finding.Id}: {finding.Evidence}"));
        Assert.Empty(report.Unread);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_pasted_without_a_name_is_read_all_the_same(string name)
    {
        var text = DefectFiles.Bad[name];
        var expected = Check(name, text).Findings.Select(finding => (finding.Id, finding.Place.Line));

        foreach (var pasted in (string[])["snippet", "message.txt", "paste"])
        {
            var report = Check(pasted, text);

            Assert.Equal("code", Assert.Single(report.Formats).Value);
            Assert.Equal(expected, report.Findings.Select(finding => (finding.Id, finding.Place.Line)));
        }
    }

    [Theory]
    [InlineData("Our service returns 500 when the import runs.\nWe await the response for 30 s; then the function times out.\nWhat would you do?")]
    [InlineData("# Orders\n\nThe `order` service uses `var x = await Foo();` and `new Bar();`.\n")]
    [InlineData("select id from orders where note = 'a';")]
    [InlineData("{ \"openapi\": \"3.1.0\", \"paths\": {} }")]
    [InlineData("flowchart LR\n  a --> b\n")]
    [InlineData("services:\n  db:\n    image: postgres:17\n")]
    [InlineData("10,000 users; 5 people; budget 2,000 a month")]
    public void Prose_and_data_are_not_taken_for_code(string text)
    {
        Assert.DoesNotContain(Check("message.txt", text).Formats, format => format.Value == "code");
    }

    [Fact]
    public void Tests_are_held_to_secrets_alone()
    {
        var text = "const sql = `select id from orders where id = '${id}'`; await pool.query(sql);\nconst key = 'AKIA" + "Q3EGRL5XW2PZ7M4N';\n";

        Assert.Equal(["C01", "C02"], Check("src/orders.js", text).Findings.Select(finding => finding.Id).Order());
        Assert.Equal(["C02"], Check("src/orders.test.js", text).Findings.Select(finding => finding.Id));
        Assert.Equal(["C02"], Check("tests/orders.js", text).Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void A_secret_is_not_spread_by_the_report()
    {
        var finding = Assert.Single(Check("src/config.py", "API_KEY = \"q8Zr2LmX0vTn5KcYb7Jd\"\n").Findings);

        Assert.Equal("API_KEY = \"[masked: secret]", finding.Evidence);
        Assert.Equal((1, 11), (finding.Place.Line, finding.Place.Column));
    }

    [Fact]
    public void What_may_be_set_elsewhere_is_asked_and_not_claimed()
    {
        var report = Check("src/orders.js", """
            app.get('/orders/:id', async (req, res) => {
              const rates = await axios.get('https://rates.internal/today');
              res.json(await prisma.order.findUnique({ where: { id: req.params.id } }));
            });
            """);

        Assert.Empty(report.Findings);
        Assert.Equal(["code-http-timeout", "code-object-authorization"], report.Open.Select(point => point.Id).Order());
    }

    [Fact]
    public void Minified_and_broken_code_is_said_to_be_unread()
    {
        Assert.Contains("minified", Assert.Single(Check("app.min.js", "var a=1;").Unread).Why, StringComparison.Ordinal);
        Assert.Contains("never closes", Assert.Single(Check("a.py", "a = '''\nb").Unread).Why, StringComparison.Ordinal);
    }

    private static ReviewReport Check(string name, string text) => Review.Check([new ReviewFile(name, text)], Knowledge, new DateOnly(2026, 11, 22));
}
