using System.Globalization;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Deliverables.Tests.Records;

public sealed class DecisionRecordTests
{
    private static readonly string[] Heads =
        ["Context and Problem Statement", "Decision Drivers", "Considered Options", "Decision Outcome", "Pros and Cons of the Options", "More Information"];

    private static readonly Decision Store = SampleShop.Blueprint.Decision("primary-store")!;

    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Fact]
    public void A_record_has_the_sections_of_madr_in_their_order()
    {
        var record = DecisionRecord.Write(SampleShop.Blueprint, Store, 2);

        var heads = record.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);
        Assert.Equal(Heads, heads);
        Assert.StartsWith("---\nid: ADR-0002\nstatus: \"proposed\"\ndate: 2026-11-22\nreview-by: 2027-05-22\ndecision-makers: []\n", record, StringComparison.Ordinal);
        Assert.Equal("decisions/0002-primary-store.md", DecisionRecord.Path(Store, 2));
    }

    [Fact]
    public void The_totals_come_out_again_from_the_table()
    {
        var option = Store.Options[0];
        var exact = option with { Total = Store.Weights.Sum(weight => weight.Value * option.Scores.Single(score => score.Driver == weight.Driver).Value) * 10 };
        var record = DecisionRecord.Write(SampleShop.Blueprint, Store with { Options = [exact, Store.Options[1]] }, 2);

        var rows = record.Split('\n').Where(line => line.StartsWith('|') && line.Count(letter => letter == '|') == 5).Skip(2).Select(Cells).ToList();
        var recomputed = rows[..^1].Sum(row => Number(row[1].TrimEnd('%', ' ')) / 100 * Number(row[2])) * 10;

        Assert.Equal("**Total**", rows[^1][0]);
        Assert.Equal(Number(rows[^1][2].Trim('*')), recomputed, 1.0);
    }

    [Fact]
    public void What_people_decided_and_held_against_it_is_kept()
    {
        var state = new RecordState("accepted", new DateOnly(2026, 12, 1), ["Ada \"the\" Lead"], ["Bo: documents would ship sooner; reopen when products lose their common shape"], []);

        var record = DecisionRecord.Write(SampleShop.Blueprint, Store, 2, state);

        Assert.Contains("decision-makers: [\"Ada \\\"the\\\" Lead\"]", record, StringComparison.Ordinal);
        Assert.Contains("status: \"accepted\"\ndate: 2026-12-01\nreview-by: 2027-06-01", record, StringComparison.Ordinal);
        Assert.Contains("## Dissent\n\n- Bo: documents would ship sooner", record, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void D7_A_record_has_its_sections_id_status_date_and_links_and_is_read_back_as_it_was_written(string name)
    {
        var design = GoldenBriefs.Design(name);

        var records = design.Decisions.Select((decision, at) => DecisionRecord.Of(design, decision, at + 1)).ToList();

        Assert.NotEmpty(records);
        Assert.All(records, record =>
        {
            Assert.Equal(record, MadrRecord.Parse(record.ToString()));
            Assert.Equal(Heads, record.Sections.Select(section => section.Heading));
            Assert.Matches("^ADR-\\d{4}$", record.Id);
            Assert.Equal("proposed", record.Status);
            Assert.True(record.ReviewBy > record.Date);
        });
    }

    [Theory]
    [InlineData("Ada \"the\" Lead: [chair], # 1\n---\n")]
    [InlineData("Ζωή, Пётр & Łukasz \\ 'x'")]
    [InlineData("## no heading")]
    public void D7_Names_and_dissent_in_any_words_are_read_back_as_they_were(string words)
    {
        var state = new RecordState("superseded by ADR-0012", new DateOnly(2026, 12, 1), [words, "Bo"], [words], [words]);

        var record = DecisionRecord.Of(SampleShop.Blueprint, Store, 2, state);

        Assert.Equal([words, "Bo"], MadrRecord.Parse(record.ToString()).Deciders);
        Assert.Equal(record, MadrRecord.Parse(record.ToString()));
        Assert.Equal([.. Heads[..^1], "Dissent", Heads[^1]], MadrRecord.Parse(record.ToString()).Sections.Select(section => section.Heading));
    }

    [Theory]
    [InlineData("# No front matter", "front matter")]
    [InlineData("---\nid: [\n---\n# T", "YAML")]
    [InlineData("---\nid: ADR-0001\n---\n# T", "'status'")]
    [InlineData("---\nid: ADR-0001\nstatus: proposed\ndate: soon\n---\n# T", "'date' is no day")]
    public void D7_What_is_no_record_is_refused_with_what_it_lacks(string text, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => MadrRecord.Parse(text)).Message, StringComparison.Ordinal);

    private static string[] Cells(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
