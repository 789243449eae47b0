using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Engine.Tests.Decisions;

/// <summary>What a reader found wrong who read whole designs line by line.</summary>
public sealed class LineByLineTests
{
    private const string Meters = "Telemetry from 200,000 smart meters, a reading every 10 seconds each, 8 engineers, Go, on AWS, dashboards for 500 analysts.";
    private const string Clicks = "Product analytics: we ingest 50,000 events per second and customers query the last 90 days, 11 engineers, Rust and Python, AWS.";
    private const string Monolith = "We have a Rails monolith with PostgreSQL that 25 developers in 4 teams can hardly deploy any more, 8,000 requests per minute, an insurance portal; every release takes two days. AWS.";
    private const string Cellar = "A system to keep track of vineyards, barrels and tastings for 3 developers on our own machines.";

    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    [Fact]
    public void What_runs_apart_has_the_instances_of_its_own_load()
    {
        var design = Design(Meters);

        var (app, ingestion) = (Instances(design, "app"), Instances(design, "ingestion-service"));
        Assert.Equal(2, app);
        Assert.Equal(Figure(design, "app_instances"), app + ingestion);
    }

    [Fact]
    public void Those_who_look_at_boards_are_read_and_are_the_only_ones_who_read()
    {
        var design = Design(Meters);

        Assert.Equal(500, new Ledger([.. design.Facts]).Number(FactIds.RegisteredUsers));
        Assert.Equal(20_000, Figure(design, "event_rps"));
        Assert.InRange(Figure(design, "peak_reads_per_second"), 0.01, 1);
    }

    [Fact]
    public void Of_what_machines_send_a_sample_is_logged()
    {
        var design = Design(Meters);

        var whole = Figure(design, "average_rps") * 500 * 2_628_000 / 1e9;
        Assert.InRange(Figure(design, "log_gb_month") / whole, 0.0099, 0.0101);
    }

    [Fact]
    public void Where_senders_batch_calls_are_fewer_than_events_and_each_event_is_kept()
    {
        var design = Design(Clicks);

        Assert.Equal(5_000, Figure(design, "peak_rps"));
        Assert.Equal(50_000, Figure(design, "peak_jobs_per_second"));
        Assert.Equal(26_280, Figure(design, "stored_gb"), 0); // 50,000/s ÷ 3 × 400 bytes × 1.5 × 2,628,000 s
    }

    [Fact]
    public void Events_go_past_the_edge()
    {
        var design = Design(Clicks);

        Assert.InRange(Figure(design, "edge_requests_month") / Figure(design, "requests_per_month"), 0.04, 0.06);
    }

    [Fact]
    public void Who_runs_rails_knows_rails()
    {
        var skills = new Ledger([.. Design(Monolith).Facts]).Find(FactIds.TeamSkills)!;

        Assert.Equal((FactKind.Inferred, FactValue.Of(["rails"])), (skills.Kind, skills.Value));
    }

    [Theory]
    [InlineData(Monolith, "yes", FactKind.Inferred)]
    [InlineData("A Rails monolith, 8 developers in one team, every release takes two days. AWS.", "no", FactKind.Assumed)]
    public void Teams_that_wait_for_a_release_that_hurts_need_releases_of_their_own(string words, string expected, FactKind kind)
    {
        var releases = new Ledger([.. Design(words).Facts]).Find(FactIds.IndependentReleases)!;

        Assert.Equal((FactValue.Of(expected), kind), (releases.Value, releases.Kind));
    }

    [Theory]
    [InlineData(Monolith, "Insurance portal")]
    [InlineData("A mortgage platform for brokers, 6 Java developers", "Mortgage platform")]
    [InlineData("A new web portal for 3 developers", "Backend")]
    public void A_product_nobody_worked_out_keeps_its_own_word(string words, string title) =>
        Assert.Equal(title, Design(words).Title);

    [Fact]
    public void An_insurer_is_told_of_its_supervisor()
    {
        Assert.Contains(Design(Monolith).Risks, risk => risk.Id == "regulated-finance");
        Assert.DoesNotContain(Design(Cellar).Risks, risk => risk.Id == "regulated-finance");
    }

    [Fact]
    public void A_few_services_are_no_reason_for_a_cluster_and_a_monolith_is_no_function()
    {
        var design = Design(Monolith);

        Assert.Equal("managed-containers", design.Decisions.Single(decision => decision.Id == "hosting").Chosen);
        Assert.NotEqual("serverless", design.Decisions.Single(decision => decision.Id == "architecture-style").Options[1].Id);
    }

    [Fact]
    public void What_is_far_too_large_is_said_to_be_so_and_not_counted_out()
    {
        var reasons = Design(Cellar).Verdict.Reasons;

        Assert.Contains(reasons, reason => reason.StartsWith("It holds to more than 100×", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_machines_in_one_room_are_not_better_than_the_room()
    {
        var design = Design(Cellar);

        Assert.True(Figure(design, "availability_expected") < 99.9);
        Assert.Contains(design.Availability!.Remedies, remedy => remedy.Does.Contains("another room", StringComparison.Ordinal));
    }

    [Fact]
    public void A_style_that_won_by_little_says_so()
    {
        var close = Design("Logistics: tracking of 2 million parcels a day for 50 partner companies over an API, 25 engineers in 4 teams, Java, our own data centre, 99.95 %.");

        Assert.Contains(close.Verdict.Reasons, reason => reason.StartsWith("It is a close call", StringComparison.Ordinal));
        Assert.DoesNotContain(Design(Cellar).Verdict.Reasons, reason => reason.StartsWith("It is a close call", StringComparison.Ordinal));
    }

    private static Blueprint Design(string words) => Architect.Design(Reader.Read(words, new FactSource("test"), Knowledge).Ledger, Knowledge);

    private static double Figure(Blueprint design, string id) => design.Figures.Single(figure => figure.Id == id).Value;

    private static int Instances(Blueprint design, string part) => design.Parts.Single(found => found.Id == part).Instances;
}
