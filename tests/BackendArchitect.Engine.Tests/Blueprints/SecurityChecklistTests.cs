using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Tests.Blueprints;

public sealed class SecurityChecklistTests
{
    private static readonly PartKind[] Outside = [PartKind.Client, PartKind.Person, PartKind.External];
    private static readonly DataEnd[] Keeping = [DataEnd.Store, DataEnd.Cache, DataEnd.Queue, DataEnd.Search];

    public static TheoryData<string> Names => Samples.Briefs.Names;

    private static Blueprint Design(Ledger brief) => Architect.Design(brief, Samples.Briefs.Knowledge);

    private static Ledger With(string domain, params (string Id, string Literal)[] facts) => Samples.Briefs.Of([(FactIds.Domain, domain), .. facts]);

    [Theory]
    [MemberData(nameof(Names))]
    public void D10_Each_part_reached_from_outside_and_each_store_of_personal_data_is_in_a_line_with_a_source_id(string name)
    {
        var design = Design(Samples.Briefs.All[name]);
        var lines = design.Security.Where(item => item.References.Count > 0).ToList();

        var reached = design.Relations.Where(relation => Outside.Contains(design.Part(relation.From)!.Kind) && !Outside.Contains(design.Part(relation.To)!.Kind)).Select(relation => relation.To).ToHashSet();
        var stores = design.DataPaths.Where(path => path.Tag is "personal" or "health" && Keeping.Contains(path.Kind)).Select(path => path.Ends).ToHashSet();

        Assert.NotEmpty(reached);
        Assert.All(reached, part => Assert.Contains(lines, item => item.Parts.Contains(part)));
        Assert.All(stores, part => Assert.Contains(lines, item => item.Context == "personal data" && item.Parts.Contains(part)));
        Assert.All(design.Security, item => Assert.All(item.Parts, part => Assert.NotNull(design.Part(part))));
    }

    [Theory]
    [InlineData("graphql-limits")]
    [InlineData("websocket-care")]
    [InlineData("file-upload")]
    [InlineData("cards-stored")]
    [InlineData("tenant-wall")]
    public void D10_A_line_is_there_exactly_where_its_reason_is(string practice)
    {
        var plain = Design(With("iot", (FactIds.TeamSize, "6"), (FactIds.Files, "none"), (FactIds.Realtime, "no")));
        var designs = new[]
        {
            plain,
            Design(With("chat", (FactIds.TeamSize, "8"), (FactIds.Realtime, "yes"), (FactIds.ConcurrentUsers, "50000"), (FactIds.Files, "uploads"))),
            Design(With("payments", (FactIds.TeamSize, "8"), (FactIds.CardData, "stored"))),
            Design(With("saas", (FactIds.TeamSize, "8"), (FactIds.Tenancy, "multi"), (FactIds.Files, "none"))),
        };

        Assert.DoesNotContain(plain.Security, item => item.Id == practice);
        Assert.True(practice == "graphql-limits" || designs.Any(design => Holds(design, practice)));
        Assert.All(designs, design => Assert.Equal(Holds(design, practice), design.Security.Any(item => item.Id == practice)));
    }

    private static bool Holds(Blueprint design, string practice) => practice switch
    {
        "graphql-limits" => design.Choice("api-style") == "graphql",
        "websocket-care" => design.Choice("real-time") is "own-websocket" or "managed-realtime",
        "file-upload" => Said(design, FactIds.Files) is "uploads" or "shared" || (Said(design, FactIds.Files) is null && design.Domain is "chat" or "saas"),
        "cards-stored" => Said(design, FactIds.CardData) == "stored",
        _ => Said(design, FactIds.Tenancy) == "multi",
    };

    private static string? Said(Blueprint design, string id) => design.Facts.FirstOrDefault(fact => fact.Id == id)?.Value.ToString();

    [Fact]
    public void Usual_rules_are_said_and_not_applied()
    {
        var design = Design(With("healthcare", (FactIds.TeamSize, "6")));
        var held = Design(With("healthcare", (FactIds.TeamSize, "6"), (FactIds.Compliance, "hipaa")));

        Assert.Contains(design.UsualCompliance, rule => rule.Id == "hipaa");
        Assert.DoesNotContain(design.Security, item => item.Id == "health-audit");
        Assert.DoesNotContain(held.UsualCompliance, rule => rule.Id == "hipaa");
        Assert.Contains(held.Security, item => item.Id == "health-audit");
    }
}
