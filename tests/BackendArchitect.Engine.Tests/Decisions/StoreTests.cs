using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Decisions;

/// <summary>The store fits what is written, where it runs and what stands beside it.</summary>
public sealed class StoreTests
{
    private const string NotSaid = "not said";

    private static readonly string[] RunsBesideTheProgram = ["postgresql", "mysql", "mariadb", "sqlite", "sqlserver", "mongodb", "oracle-database"];

    public static TheoryData<string, string> SmallServers
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var cloud in (string[])["aws", "azure", "gcp", "on-premises", NotSaid])
            {
                foreach (var skills in (string[])["php,laravel", "mysql,php", "csharp", "csharp,sqlserver", "postgresql,python", "mongodb,nodejs", "java", "sqlite,go"])
                {
                    all.Add(cloud, skills);
                }
            }

            return all;
        }
    }

    [Theory]
    [InlineData("Product analytics: we ingest 50,000 events per second and customers query the last 90 days, 11 engineers, Rust and Python, AWS.", "columnar", "clickhouse")]
    [InlineData("Telemetry from 200,000 smart meters, a reading every 10 seconds each, 8 engineers, Go, on AWS, dashboards for 500 analysts.", "time-series", "timescaledb")]
    public void Points_by_the_ten_thousand_go_to_a_store_of_their_own_that_the_bill_and_the_picture_show(string words, string option, string technology)
    {
        var design = Architect.Design(Reader.Read(words, new FactSource("test"), Samples.Briefs.Knowledge).Ledger, Samples.Briefs.Knowledge);

        Assert.Equal(option, design.Choice("analytical-store"));
        Assert.Contains(design.Parts, part => part.Id == "analytics" && part.Technology == technology && part.Instances == 2);
        Assert.Contains(design.Relations, relation => relation.From == "worker" && relation.To == "analytics");
        Assert.Contains(design.Relations, relation => relation.From == "queue" && relation.To == "worker");
        Assert.Contains(design.Costs!.Lines, line => line.Part == design.Technologies.First(choice => choice.Id == technology).Name && line.High > 100);
        // The points themselves stay off the store of record.
        Assert.True(Figure(design, "store_writes_per_second") < Figure(design, "peak_jobs_per_second") / 100);
        Assert.All(design.BreakPoints, point => Assert.True(point.Multiple >= 1, $"{point.Part}: {point.Resource} carries {point.Multiple} of the peak"));
    }

    [Fact]
    public void A_few_thousand_points_a_second_stay_in_the_store_of_record()
    {
        var design = Design((FactIds.Domain, "iot"), (FactIds.EventsPerSecond, "2000"), (FactIds.TeamSize, "5"), (FactIds.Cloud, "aws"));

        Assert.Equal("in-primary", design.Choice("analytical-store"));
        Assert.DoesNotContain(design.Parts, part => part.Id == "analytics");
        Assert.Equal(0, Figure(design, "analytics_nodes"));
    }

    [Fact]
    public void Who_counts_nothing_is_not_asked_where_to_count()
    {
        var design = Architect.Design(Samples.Briefs.Shop, Samples.Briefs.Knowledge);

        Assert.Null(design.Choice("analytical-store"));
    }

    [Theory]
    [MemberData(nameof(SmallServers))]
    public void K7_The_store_of_a_single_server_runs_on_it_and_the_queue_in_its_tables_is_its_own(string cloud, string skills)
    {
        var said = new List<(string, string)>
        {
            (FactIds.Domain, "e-commerce"), (FactIds.DailyUsers, "300"), (FactIds.TeamSize, "1"), (FactIds.BudgetPerMonth, "60"),
            (FactIds.Availability, "99"), (FactIds.TeamSkills, skills),
        };
        if (cloud != NotSaid)
        {
            said.Add((FactIds.Cloud, cloud));
        }

        var design = Design([.. said]);

        Assert.Equal("single-server", design.Choice("hosting"));
        var store = design.Technologies.First(choice => choice.Role.EndsWith("-store", StringComparison.Ordinal));
        Assert.Contains(store.Id, RunsBesideTheProgram);
        Assert.All(design.Technologies.Where(choice => choice.Role == "table-queue"), queue => Assert.Equal(Queue(store.Id), queue.Id));
        Assert.True(design.Costs!.High <= 60, $"{design.Costs.High} USD");
    }

    private static string Queue(string store) => store switch
    {
        "mysql" or "mariadb" => "mysql-queue",
        "sqlserver" => "sqlserver-queue",
        "sqlite" => "sqlite-queue",
        _ => "postgres-queue",
    };

    private static double Figure(Engine.Blueprints.Blueprint design, string id) => design.Figures.First(figure => figure.Id == id).Value;

    private static Engine.Blueprints.Blueprint Design(params (string Id, string Literal)[] facts) =>
        Architect.Design(Samples.Briefs.Of(facts), Samples.Briefs.Knowledge);
}
