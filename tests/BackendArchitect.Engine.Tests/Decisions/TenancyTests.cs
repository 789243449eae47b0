using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

public sealed class TenancyTests
{
    [Theory]
    [InlineData(300, "logical", null, "pool")]
    [InlineData(5000, "logical", null, "pool")]
    [InlineData(100000, "logical", null, "pool")]
    [InlineData(100000, "strong", null, "pool")]
    [InlineData(2000, "strong", "gdpr", "pool")]
    [InlineData(1000, "logical", "hipaa", "pool")]
    [InlineData(500, "strong", null, "schema")]
    [InlineData(250, "strong", "soc2", "schema")]
    [InlineData(200, "strong", null, "silo")]
    [InlineData(60, "strong", "gdpr", "silo")]
    [InlineData(20, "strong", null, "silo")]
    [InlineData(20, "strong", "hipaa", "silo")]
    public void B8_Tenants_isolation_and_regulation_lead_to_pool_schema_or_silo(int tenants, string isolation, string? regulation, string expected)
    {
        var design = Design(tenants, isolation, regulation);

        Assert.Equal(expected, design.Choice("tenancy"));
    }

    [Fact]
    public void B8_What_was_ruled_out_names_the_number_of_tenants()
    {
        var design = Design(5000, "strong", null);

        Assert.All(design.Decision("tenancy")!.Excluded, excluded => Assert.Contains("5,000", excluded.Because, StringComparison.Ordinal));
        Assert.Equal(2, design.Decision("tenancy")!.Excluded.Count);
    }

    [Fact]
    public void B8_A_pool_puts_a_tenant_on_every_entity_of_a_tenant_and_a_silo_on_none()
    {
        var pool = Design(300, "logical", null);
        var silo = Design(20, "strong", null);

        Assert.Contains(pool.Entities, entity => entity.PerTenant);
        Assert.DoesNotContain(silo.Entities, entity => entity.PerTenant);
    }

    private static Blueprint Design(int tenants, string isolation, string? regulation)
    {
        var brief = Samples.Briefs.Of(
            (FactIds.Domain, "saas"),
            (FactIds.Tenants, tenants.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            (FactIds.TenantIsolation, isolation),
            (FactIds.TeamSize, "6"),
            (FactIds.Cloud, "aws"));
        return Architect.Design(
            regulation is null ? brief : brief.With(FactLiteral.Parse(FactIds.Compliance, regulation, FactKind.Stated, regulation, new FactSource("test"))),
            Samples.Briefs.Knowledge);
    }
}
