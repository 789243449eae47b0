using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

/// <summary>What a reader who knows the trade would miss first in a design of each kind.</summary>
public sealed class ReadLineByLineTests
{
    private static readonly (string Id, string Literal)[] Cards =
        [(FactIds.Domain, "payments"), (FactIds.TransactionsPerDay, "400000"), (FactIds.TeamSize, "9"), (FactIds.Cloud, "aws"), (FactIds.Compliance, "pci-dss")];

    private static readonly (string Id, string Literal)[] Tickets =
        [(FactIds.Domain, "booking"), (FactIds.ConcurrentUsers, "80000"), (FactIds.LoadShape, "spiky"), (FactIds.TeamSize, "6"), (FactIds.Cloud, "azure")];

    [Fact]
    public void Card_numbers_that_are_stored_run_apart_in_a_vault()
    {
        var stored = Design([.. Cards, (FactIds.CardData, "stored")]);
        var hosted = Design([.. Cards, (FactIds.CardData, "hosted")]);

        Assert.Equal(("hybrid", "modular-monolith"), (stored.Choice("architecture-style"), hosted.Choice("architecture-style")));
        Assert.Contains(stored.Parts, part => part.Id == "vault-service");
    }

    [Fact]
    public void Card_numbers_that_are_stored_take_an_assessor_more_weeks()
    {
        var stored = Design([.. Cards, (FactIds.CardData, "stored")]);
        var hosted = Design([.. Cards, (FactIds.CardData, "hosted")]);

        Assert.True(Evidence(stored) > 2 * Evidence(hosted));
    }

    [Fact]
    public void A_market_whose_pages_are_pictures_gets_a_content_network_and_a_small_one_does_not()
    {
        (string, string)[] market = [(FactIds.Domain, "marketplace"), (FactIds.Files, "uploads"), (FactIds.TeamSize, "7"), (FactIds.Cloud, "aws")];

        Assert.Equal("cdn", Design([.. market, (FactIds.MonthlyUsers, "200000")]).Choice("edge"));
        Assert.Equal("none", Design([.. market, (FactIds.MonthlyUsers, "2000")]).Choice("edge"));
    }

    [Fact]
    public void Cards_without_an_edge_pay_for_the_firewall_PCI_DSS_asks_for()
    {
        var cards = Design([.. Cards, (FactIds.CardData, "stored")]);
        var others = Design((FactIds.Domain, "marketplace"), (FactIds.MonthlyUsers, "2000"), (FactIds.TeamSize, "7"), (FactIds.Cloud, "aws"));

        Assert.Equal(("none", "none"), (cards.Choice("edge"), others.Choice("edge")));
        Assert.Contains(cards.Costs.Lines, line => line.Price == "aws-waf-requests");
        Assert.DoesNotContain(others.Costs.Lines, line => line.Price == "aws-waf-requests");
    }

    [Fact]
    public void Films_pay_for_what_plays_and_a_second_region_does_not_pay_for_it_again()
    {
        var films = Design((FactIds.Domain, "media-streaming"), (FactIds.ConcurrentUsers, "20000"), (FactIds.RegisteredUsers, "400000"), (FactIds.TeamSize, "12"), (FactIds.Cloud, "aws"));

        // 20,000 at the peak, a third of them on average, 4 Mbit/s each.
        Assert.Equal(20_000.0 / 3 * 4 / 8 * 2_628_000 / 1000, films.Figure("media_gb_month").Value, 0);
        var edge = films.Costs.Lines.Where(line => line.Part == "Amazon CloudFront").Sum(line => line.High);
        Assert.True(edge > films.Costs.High * 0.9m);
        Assert.True(films.Costs.Lines.Single(line => line.Part == "Recovery").High < films.Costs.High - edge);
    }

    [Fact]
    public void A_spike_of_ten_minutes_is_not_billed_like_a_busy_day()
    {
        var whole = Design(Tickets);
        var minutes = Design([.. Tickets, (FactIds.PeakDuration, "10")]);

        Assert.Equal(whole.Figure("peak_rps").Value, minutes.Figure("peak_rps").Value);
        Assert.Equal((10.0 * 6 / 43_800) + 0.002, minutes.Figure("duty_cycle").Value, 6);
        Assert.True(minutes.Costs.High < whole.Costs.High / 2);
        Assert.Equal("modular-monolith", minutes.Choice("architecture-style"));
    }

    [Fact]
    public void A_standby_on_Azure_is_not_priced_in_a_class_that_has_none()
    {
        var clinic = Design((FactIds.Domain, "healthcare"), (FactIds.RegisteredUsers, "2000"), (FactIds.TeamSize, "5"), (FactIds.Cloud, "azure"), (FactIds.Availability, "99.9"));

        Assert.Equal(1, clinic.Figure("db_replicas").Value);
        Assert.DoesNotContain(clinic.Costs.Lines, line => line.Price is "azure-postgresql-b1ms" or "azure-postgresql-burstable");
        Assert.Equal(4, clinic.Costs.Lines.Single(line => line.Price == "azure-postgresql-vcpu").QuantityHigh);
    }

    [Fact]
    public void Forty_tenants_with_databases_of_their_own_are_large_and_cost_connections_and_days()
    {
        (string, string)[] tenants = [(FactIds.Domain, "saas"), (FactIds.Tenancy, "multi"), (FactIds.Tenants, "40"), (FactIds.TeamSize, "14"), (FactIds.Cloud, "aws")];
        var silo = Design([.. tenants, (FactIds.TenantIsolation, "strong")]);
        var pool = Design([.. tenants, (FactIds.TenantIsolation, "logical")]);

        Assert.Equal(10, silo.Figure("peak_rps").Value / pool.Figure("peak_rps").Value, 6);
        Assert.Equal((silo.Figure("app_instances").Value + silo.Figure("worker_instances").Value) * 40 * 2, silo.Figure("app_connections").Value);
        Assert.Equal(40, silo.Figure("db_connections").Value);
        Assert.True(silo.Costs.OperationsDays >= pool.Costs.OperationsDays + 2);
    }

    private static double Evidence(Blueprint design) => design.Phases.Single(phase => phase.Id == "evidence-pci-dss").Weeks;

    private static Blueprint Design(params (string Id, string Literal)[] facts) => Architect.Design(Samples.Briefs.Of(facts), Samples.Briefs.Knowledge);
}
