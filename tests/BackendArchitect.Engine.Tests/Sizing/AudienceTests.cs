using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Engine.Tests.Sizing;

/// <summary>People who sign in, messages that are heard, and connections that are held.</summary>
public sealed class AudienceTests
{
    [Fact]
    public void People_of_a_day_become_people_of_a_month_and_their_sign_ins_are_billed()
    {
        var design = Design((FactIds.Domain, "saas"), (FactIds.DailyUsers, "60000"), (FactIds.Cloud, "aws"), (FactIds.TeamSize, "5"));

        Assert.Equal(120_000, Value(design, "people_signed_in_month"));
        Assert.Contains(design.Costs.Lines, line => line.Part == "Amazon Cognito" && line.Item.Contains("to 1 million", StringComparison.Ordinal));
    }

    [Fact]
    public void Transactions_of_programs_sign_nobody_in() =>
        Assert.DoesNotContain(
            Design((FactIds.Domain, "logistics"), (FactIds.TransactionsPerDay, "2000000"), (FactIds.Tenants, "50"), (FactIds.TeamSize, "25")).Figures,
            figure => figure.Id == "people_signed_in_month");

    [Fact]
    public void Millions_who_sign_in_are_not_paid_for_one_by_one()
    {
        var design = Design((FactIds.Domain, "social-media"), (FactIds.DailyUsers, "5000000"), (FactIds.TeamSize, "60"), (FactIds.Teams, "7"), (FactIds.Cloud, "gcp"));

        Assert.NotEqual("managed-identity", design.Decision("authentication")!.Chosen);
        Assert.Equal(Value(design, "identity_nodes"), design.Parts.Single(part => part.Id == "identity").Instances);
    }

    [Fact]
    public void A_chat_of_many_holds_its_own_connections_in_nodes_that_are_drawn_and_billed()
    {
        var design = Design((FactIds.Domain, "chat"), (FactIds.ConcurrentUsers, "50000"), (FactIds.Realtime, "yes"), (FactIds.TeamSize, "12"), (FactIds.Cloud, "gcp"), (FactIds.TeamSkills, "nodejs"));

        var push = design.Parts.Single(part => part.Id == "push").Instances;

        Assert.Equal("own-websocket", design.Decision("real-time")!.Chosen);
        Assert.Equal("shared-cache", design.Decision("cache")!.Chosen);
        Assert.Equal(Value(design, "connection_nodes"), push);
        Assert.Equal(Value(design, "app_instances"), push + design.Parts.Single(part => part.Id == "app").Instances);
    }

    [Fact]
    public void A_rented_real_time_service_is_on_the_bill_and_needs_no_nodes_of_ours()
    {
        var design = Design((FactIds.Domain, "chat"), (FactIds.ConcurrentUsers, "500"), (FactIds.Realtime, "yes"), (FactIds.TeamSize, "3"), (FactIds.Cloud, "gcp"));

        Assert.Equal("managed-realtime", design.Decision("real-time")!.Chosen);
        Assert.Equal(0, Value(design, "connection_nodes"));
        Assert.Contains(design.Costs.Lines, line => line.Item.Contains("messages, sent and heard", StringComparison.Ordinal) && line.Low > 0);
    }

    [Fact]
    public void What_people_write_is_stored_first_even_where_jobs_go_over_a_stream()
    {
        var design = Design((FactIds.Domain, "social-media"), (FactIds.DailyUsers, "5000000"), (FactIds.TeamSize, "60"), (FactIds.Teams, "7"), (FactIds.Cloud, "gcp"));

        Assert.Equal("event-stream", design.Decision("messaging")!.Chosen);
        Assert.True(Value(design, "store_writes_per_second") >= Value(design, "peak_writes_per_second"));
    }

    [Fact]
    public void A_broker_of_our_own_has_the_nodes_that_are_billed()
    {
        var design = Design((FactIds.Domain, "logistics"), (FactIds.TransactionsPerDay, "2000000"), (FactIds.TeamSize, "25"), (FactIds.Teams, "4"), (FactIds.Cloud, "on-premises"), (FactIds.Availability, "99.95"));

        Assert.Equal(3, Value(design, "broker_nodes"));
        Assert.Equal(3, design.Parts.Single(part => part.Id == "queue").Instances);
    }

    [Fact]
    public void Pictures_of_a_network_are_stored_and_billed_beside_its_records()
    {
        var design = Design((FactIds.Domain, "social-media"), (FactIds.DailyUsers, "5000000"), (FactIds.TeamSize, "60"), (FactIds.Teams, "7"), (FactIds.Cloud, "gcp"));

        Assert.True(Value(design, "files_gb") > 10 * Value(design, "stored_gb"));
        Assert.Contains(design.Costs.Lines, line => line.Part == "Google Cloud Storage" && line.Low > 1000);
    }

    private static Blueprint Design(params (string Id, string Literal)[] facts) =>
        Architect.Design(Samples.Briefs.Of(facts), Samples.Briefs.Knowledge);

    private static double Value(Blueprint design, string id) => design.Figures.Single(figure => figure.Id == id).Value;
}
