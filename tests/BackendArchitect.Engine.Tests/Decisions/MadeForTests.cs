using BackendArchitect.Engine.Briefs;
using Sample = BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Decisions;

/// <summary>Each rare option wins for the brief it is made for, and loses where it would be too much.</summary>
public sealed class MadeForTests
{
    [Theory]
    [InlineData("primary-store", "key-value", "domain=gaming;writes-per-second=20000;team-size=8;cloud=aws")]
    [InlineData("primary-store", "wide-column", "domain=social-media;writes-per-second=90000;team-size=40;cloud=on-premises;consistency=eventual;regions=eu,us")]
    [InlineData("primary-store", "relational", "domain=social-media;writes-per-second=1500;team-size=40;cloud=on-premises;consistency=eventual")]
    [InlineData("authorisation", "rebac", "domain=social-media;files=shared;daily-users=2000000;team-size=40;cloud=gcp")]
    [InlineData("authorisation", "rbac", "domain=e-commerce;daily-users=20000;team-size=10;cloud=gcp")]
    [InlineData("disaster-recovery", "active-active", "domain=payments;availability=99.999;rto=1;team-size=30;cloud=aws;transactions-per-day=2000000")]
    [InlineData("disaster-recovery", "warm-standby", "domain=payments;availability=99.99;team-size=9;cloud=aws;transactions-per-day=400000")]
    public void An_option_wins_for_the_brief_it_is_made_for(string decision, string option, string facts)
    {
        var design = Architect.Design(Brief(facts), Sample.Knowledge);

        Assert.Equal(option, design.Choice(decision));
    }

    [Fact]
    public void A_stream_is_out_of_the_question_for_a_few_messages_a_second()
    {
        var design = Architect.Design(Brief("domain=logistics;requests-per-second=200;team-size=12;cloud=aws"), Sample.Knowledge);

        Assert.NotEqual("event-stream", design.Choice("messaging"));
        Assert.Contains(design.Decision("messaging")!.Excluded, excluded => excluded.Id == "event-stream" && excluded.Because.Contains("three brokers", StringComparison.Ordinal));
    }

    [Fact]
    public void Functions_do_not_win_where_their_network_alone_takes_the_budget()
    {
        var design = Architect.Design(Brief("requests-per-day=5000;load-shape=spiky;team-size=2;cloud=aws;budget-per-month=60;availability=99"), Sample.Knowledge);

        Assert.NotEqual("serverless", design.Choice("architecture-style"));
        Assert.True(design.Costs!.High <= 60, $"{design.Costs.High} USD");
    }

    [Theory]
    [InlineData("domain=media-streaming;concurrent-users=20000;team-size=12;cloud=aws")]
    [InlineData("domain=education;registered-users=30000;team-size=4;cloud=aws;budget-per-month=2500")]
    public void Video_goes_out_at_the_edge(string facts)
    {
        var design = Architect.Design(Brief(facts), Sample.Knowledge);

        Assert.Equal("cdn", design.Choice("edge"));
        Assert.Contains(design.Costs!.Unpriced, line => line.Contains("video", StringComparison.Ordinal));
    }

    [Fact]
    public void Next_js_on_its_own_platform_stays_there_with_a_store_that_goes_with_it()
    {
        var design = Architect.Design(Brief("domain=news;monthly-users=3000000;team-size=3;cloud=vercel;team-skills=nextjs;budget-per-month=1000"), Sample.Knowledge);

        Assert.Equal("platform", design.Choice("hosting"));
        Assert.Contains(design.Technologies, choice => choice is { Role: "platform-hosting", Id: "vercel" });
        Assert.Contains(design.Technologies, choice => choice is { Role: "relational-store", Id: "supabase" or "neon" });
        Assert.All(["single-server", "managed-containers", "kubernetes"], option => Assert.Contains(design.Decision("hosting")!.Excluded, excluded => excluded.Id == option));
    }

    [Fact]
    public void A_gateway_before_services_goes_with_what_paid_for_the_services()
    {
        const string Rest = "domain=e-commerce;daily-users=500000;cloud=aws";
        var split = Architect.Design(Brief(Rest + ";team-size=40;teams=5;independent-releases=yes"), Sample.Knowledge);

        var gateway = split.Parts.First(part => part.Id == "gateway");
        var left = Brief(Rest + ";team-size=40;teams=5;independent-releases=yes").Facts.Where(fact => !gateway.Requirements.Contains(fact.Id));
        var without = Architect.Design(Ledger.Empty.With(left), Sample.Knowledge);

        Assert.Contains(FactIds.TeamSize, gateway.Requirements);
        Assert.DoesNotContain(without.Parts, part => part.Id == "gateway");
    }

    private static Ledger Brief(string facts) =>
        Sample.Of([.. facts.Split(';').Select(fact => fact.Split('=')).Select(pair => (pair[0], pair[1]))]);
}
