using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Gates;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Gates;

public sealed class QualityGateTests
{
    private static readonly string[] Five = ["versions", "vulnerabilities", "practice", "deprecation", "guidance"];

    /// <summary>A team that signs people in with its own framework on its own machines: the role has one technology only.</summary>
    private static Ledger Own => Samples.Briefs.Of(
        (FactIds.Domain, "e-commerce"),
        (FactIds.DailyUsers, "500"),
        (FactIds.TeamSize, "4"),
        (FactIds.Cloud, "on-premises"),
        (FactIds.TeamSkills, "nodejs"),
        (FactIds.Stack, "postgresql"));

    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void K10_The_five_lines_appear_with_result_what_was_looked_at_date_and_source(string name)
    {
        var gate = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge).Gate;

        Assert.Equal(Five, gate.Lines.Select(line => line.Id));
        Assert.All(gate.Lines, line =>
        {
            Assert.NotEmpty(line.Looked);
            Assert.InRange(line.Date, new DateOnly(2026, 8, 22), new DateOnly(2026, 11, 22));
            Assert.NotEmpty(line.Sources);
            Assert.Equal(line.Notes.Select(note => note.Result).Append(GateResult.Pass).Max(), line.Result);
        });
    }

    [Theory]
    [MemberData(nameof(Samples.Briefs.Names), MemberType = typeof(Samples.Briefs))]
    public void K10_No_recommendation_of_the_shipped_catalogue_fails_its_gate(string name)
    {
        var gate = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge).Gate;

        Assert.DoesNotContain(gate.Lines.SelectMany(line => line.Notes), note => note.Result == GateResult.Fail);
    }

    [Fact]
    public void K10_A_planted_deprecated_technology_fails_it()
    {
        var knowledge = Planted.With(Planted.Changed(
            "technologies/postgresql.yaml", "licence: PostgreSQL\n", "licence: PostgreSQL\ndeprecated: {since: 2026-10-01, because: planted here., instead: Another store.}\n"));

        var line = Line(Architect.Design(Own, knowledge), "deprecation");

        Assert.Equal(GateResult.Fail, line.Result);
        Assert.Contains("PostgreSQL, in this design, is deprecated since 2026-10-01: planted here. Instead: Another store.", line.Notes[0].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void K10_What_runs_already_and_is_retired_is_warned_of()
    {
        var brief = Own.With([FactLiteral.Parse(FactIds.Stack, "ingress-nginx,postgresql", FactKind.Stated, "ingress-nginx", new FactSource("test"))]);

        var design = Architect.Design(brief, Samples.Briefs.Knowledge);

        Assert.Equal(GateResult.Warn, Line(design, "deprecation").Result);
        Assert.Equal(GateResult.Fail, Line(design, "practice").Result);
        Assert.Contains("2026-03-31", Line(design, "practice").Notes[0].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void K10_A_planted_advisory_fails_it_and_names_the_fixed_version()
    {
        var knowledge = Planted.With(("advisories/cve-2026-99999.yaml", """
            id: cve-2026-99999
            name: CVE-2026-99999
            title: planted here
            technologies: [postgresql]
            severity: critical
            published: 2026-11-01
            affected:
              - {from: '18', fixed: '18.9'}
            sources:
              - {title: Planted, url: "https://example.org", checked: 2026-11-22, mark: known}
            """));

        var line = Line(Architect.Design(Own, knowledge), "vulnerabilities");

        Assert.Equal(GateResult.Fail, line.Result);
        Assert.Equal("CVE-2026-99999 (critical) hits PostgreSQL 18.6: planted here. Take 18.9 or later.", line.Notes[0].Says);
    }

    [Fact]
    public void G6_Without_a_hit_it_says_of_which_day_the_data_is()
    {
        var line = Line(Architect.Design(Own, Samples.Briefs.Knowledge), "vulnerabilities");

        Assert.Equal(GateResult.Pass, line.Result);
        Assert.StartsWith("No advisory in data of 2026-11-22", line.Notes[0].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void K10_A_planted_ended_version_fails_it()
    {
        var knowledge = Planted.With(Planted.Changed("versions/postgresql.yaml", "ends: 2030-11-14", "ends: 2026-10-01"));

        var line = Line(Architect.Design(Own, knowledge), "versions");

        Assert.Equal(GateResult.Fail, line.Result);
        Assert.Equal("Support of PostgreSQL 18 ended on 2026-10-01: take a supported line.", line.Notes[0].Says);
    }

    [Fact]
    public void K10_A_version_that_ends_within_half_a_year_is_warned_of_with_its_day()
    {
        var knowledge = Planted.With(Planted.Changed("versions/postgresql.yaml", "ends: 2030-11-14", "ends: 2027-02-28"));

        var line = Line(Architect.Design(Own, knowledge), "versions");

        Assert.Contains(line.Notes, note => note is { Result: GateResult.Warn, Says: "Support of PostgreSQL 18 ends 2027-02-28: plan the upgrade." });
    }

    [Fact]
    public void K10_A_version_the_table_does_not_have_cannot_be_determined()
    {
        var knowledge = Planted.With(Planted.Changed("versions/postgresql.yaml", "line: '18'", "line: '19'"));

        var line = Line(Architect.Design(Own, knowledge), "versions");

        Assert.Contains(line.Notes, note => note.Result == GateResult.CannotDetermine && note.Says.StartsWith("PostgreSQL 18 is not in the table", StringComparison.Ordinal));
    }

    [Fact]
    public void K7_A_pair_that_does_not_go_together_fails_with_the_reason()
    {
        var knowledge = Planted.With(Planted.Changed(
            "technologies/nodejs.yaml", "not-with: []", "not-with:\n  - {technology: postgresql, because: planted here}"));

        var stack = Architect.Design(Own, Samples.Briefs.Knowledge).Technologies;
        var line = QualityGate.Check(knowledge, stack, [], Engine.Rules.Conditions.Scope.Empty).Lines[0];

        Assert.Equal(GateResult.Fail, line.Result);
        Assert.Contains(line.Notes, note => note.Says == "Node.js does not go with PostgreSQL: planted here.");
    }

    [Fact]
    public void K7_The_line_of_a_runtime_is_the_newest_the_managed_service_runs()
    {
        var knowledge = Samples.Briefs.Knowledge;
        var design = Architect.Design(Own, knowledge);
        var lambda = knowledge.Technologies.Single(technology => technology.Id == "aws-lambda");
        var functions = design.Technologies[0] with { Role = "function-hosting", Id = lambda.Id, Name = lambda.Name, Version = null };

        var node = TechnologySheet.Fill([.. design.Technologies, functions], design.Figures, knowledge).Single(choice => choice.Id == "nodejs");

        Assert.Equal("24", node.Version!.Line);
        Assert.Equal("24.19.0", node.Version.Latest);
        Assert.Contains("nodejs24.x", node.Version.Because, StringComparison.Ordinal);
        Assert.Equal("26", design.Technologies.Single(choice => choice.Id == "nodejs").Version!.Line);
    }

    [Fact]
    public void K10_A_framework_without_recorded_guidance_cannot_be_determined()
    {
        var text = EmbeddedKnowledge.Text("Knowledge/technologies/nodejs.yaml");
        var knowledge = Planted.With(("technologies/nodejs.yaml", text[..text.IndexOf("guidance:", StringComparison.Ordinal)] + text[text.IndexOf("sources:", StringComparison.Ordinal)..]));

        var line = Line(Architect.Design(Own, knowledge), "guidance");

        Assert.Equal(GateResult.CannotDetermine, line.Result);
        Assert.StartsWith("No recommendation of Node.js is in the data", line.Notes[0].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_framework_and_runtime_of_the_catalogue_has_guidance() => Assert.All(
        Samples.Briefs.Knowledge.Technologies.Where(technology => technology.Fills.Any(filling => filling.Role is "application-framework" or "runtime")),
        technology => Assert.NotEmpty(technology.Guidance));

    [Fact]
    public void Each_advisory_is_about_a_technology_with_a_version_and_is_fixed_in_what_we_recommend() => Assert.All(
        Samples.Briefs.Knowledge.Advisories,
        advisory => Assert.All(advisory.Technologies, id =>
        {
            var technology = Samples.Briefs.Knowledge.Technologies.First(known => known.Id == id);
            Assert.Null(advisory.Hits(technology.Version!.Latest));
            Assert.Contains(advisory.Affected, range => advisory.Hits(range.From ?? "0") is not null);
        }));

    private static GateLine Line(Blueprint design, string id) => design.Gate.Lines.Single(line => line.Id == id);
}
