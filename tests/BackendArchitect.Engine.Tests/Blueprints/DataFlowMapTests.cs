using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Blueprints;

public sealed class DataFlowMapTests
{
    private const string Plain = "- { name: status, type: enum, values: [requested, succeeded, failed], example: succeeded }";
    private const string Number = "- { name: card_number, type: text, max-length: 19, tag: card, example: \"4242424242424242\" }\n      " + Plain;

    private static readonly string[] Astray = ["DF01", "DF02", "DF03"];

    public static TheoryData<string> Names => Samples.Briefs.Names;

    private static Blueprint WithNumber() =>
        Architect.Design(Samples.Briefs.Shop, Planted.With(Planted.Changed("domains/e-commerce.yaml", Plain, Number)));

    private static List<Finding> Found(Blueprint design) => [.. design.Findings.Where(finding => Astray.Contains(finding.Id))];

    [Fact]
    public void X15_A_card_number_that_reaches_the_logs_is_a_critical_finding_with_its_path()
    {
        var finding = Assert.Single(Found(WithNumber()), finding => finding.Id == "DF01");

        Assert.Equal("critical", finding.Severity);
        Assert.Contains("refund.card_number", finding.Says, StringComparison.Ordinal);
        Assert.All(finding.Evidence, path => Assert.Matches("^[^→]+( → [^→]+)+$", path));
    }

    [Fact]
    public void X15_An_event_carries_a_card_number_through_queue_and_worker_to_a_third_party_that_takes_none()
    {
        var design = WithNumber();

        var path = Assert.Single(design.DataPaths, path => path is { Tag: "card", Ends: "email-provider" });

        Assert.Equal(["worker", "email-provider"], path.Path.TakeLast(2));
        Assert.Contains(design.Part(path.Path[1])!.Kind, (PartKind[])[PartKind.Queue, PartKind.Store]);
        Assert.False(path.IsAllowed);
        Assert.Contains(Found(design), finding => finding.Id == "DF02" && finding.Evidence.Any(way => way.EndsWith("E-mail provider", StringComparison.Ordinal)));
        Assert.All(design.DataPaths.Where(way => way is { Tag: "card", Ends: "payment-provider" }), way => Assert.True(way.IsAllowed));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void X15_Clean_designs_have_no_data_astray_and_every_path_walks_parts_of_the_design(string name)
    {
        var design = Architect.Design(Samples.Briefs.All[name], Samples.Briefs.Knowledge);

        var fields = design.Entities.SelectMany(entity => entity.Fields.Where(field => field.Tag is not null), (entity, field) => (Name: $"{entity.Id}.{field.Name}", field.Tag)).ToHashSet();
        Assert.Empty(Found(design));
        Assert.All(design.DataPaths, path => Assert.True(path.Path.Count > 1 && path.Path.All(id => design.Part(id) is not null)));
        Assert.All(design.DataPaths, path => Assert.All(path.Fields, field => Assert.Contains((field, path.Tag), fields)));
        Assert.All(fields, field => Assert.Contains(design.DataPaths, path => path.Kind == DataEnd.Backup && path.Fields.Contains(field.Name)));
    }

    [Fact]
    public void X15_Encrypted_and_hashed_numbers_are_shown_but_raise_nothing()
    {
        var design = Architect.Design(Samples.Briefs.Payments.With([FactLiteral.Parse(FactIds.CardData, "stored", FactKind.Stated, "stored", new FactSource("test"))]), Samples.Briefs.Knowledge);

        Assert.Contains(design.DataPaths, path => path is { Tag: "card", Kind: DataEnd.Store, IsInClear: false });
        Assert.Empty(Found(design));
    }

    [Theory]
    [InlineData("eu,us", true)]
    [InlineData("eu,uk", false)]
    [InlineData("eu", false)]
    public void X15_Personal_data_for_a_region_outside_is_a_residency_finding_under_gdpr(string regions, bool found)
    {
        var brief = Samples.Briefs.Shop.With(
            [FactLiteral.Parse(FactIds.Regions, regions, FactKind.Stated, regions, new FactSource("test")), FactLiteral.Parse(FactIds.Compliance, "gdpr", FactKind.Stated, "gdpr", new FactSource("test"))]);

        var design = Architect.Design(brief, Samples.Briefs.Knowledge);

        Assert.Equal(found, Found(design).Exists(finding => finding.Id == "DF03" && finding.Says.Contains(" US", StringComparison.Ordinal)));
    }
}
