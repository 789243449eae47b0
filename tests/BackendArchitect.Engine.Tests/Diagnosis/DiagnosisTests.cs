using BackendArchitect.Engine.Diagnosis;
using BackendArchitect.Engine.Knowledge;
using Sample = BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Diagnosis;

public sealed class DiagnosisTests
{
    private static readonly string[] Order = ["measure", "query", "cache", "vertical", "horizontal", "replica", "async", "partition", "shard"];

    public static TheoryData<string> Guides => [.. Sample.Knowledge.Diagnoses.Select(guide => guide.Id)];

    [Theory]
    [MemberData(nameof(Guides))]
    public void B11_The_steps_of_every_guide_come_in_the_fixed_order_and_begin_with_measuring(string id)
    {
        var stages = Guide(id).Steps.Select(step => Array.IndexOf(Order, step.Stage)).ToList();

        Assert.Equal(stages.Order(), stages);
        Assert.Equal(0, stages[0]);
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void B11_A_partition_or_a_shard_is_never_advised_before_the_plan_or_the_metrics_were_asked(string id)
    {
        var guide = Guide(id);
        foreach (var step in guide.Steps.Where(step => step.Stage is "partition" or "shard"))
        {
            Assert.NotEmpty(step.Needs);
            var only = new Measurement(step.Reading, step.Acts == "above" ? step.Limit * 2 : step.Limit / 2, "");
            Assert.NotEqual(step, DiagnosisRun.Of(guide, [only], [], []).Advice);
            Assert.NotEqual(step, DiagnosisRun.Of(guide, [only], [.. step.Needs], []).Advice);
        }
    }

    [Fact]
    public void B11_Slow_database_queries_are_asked_for_their_numbers_first()
    {
        var guide = DiagnosisRun.Find("DB queries are slow", [], Sample.Knowledge)!;
        var run = DiagnosisRun.Of(guide, [], [], []);

        Assert.Equal("slow-queries", guide.Id);
        Assert.Null(run.Advice);
        Assert.Equal("measure", run.Asks!.Stage);
        Assert.DoesNotContain("microservice", string.Concat(guide.Steps.Select(step => step.Do)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void B11_Numbers_given_at_once_decide_the_first_step_that_acts()
    {
        var known = MeasurementReader.Read("p95 2.3 s, 80 % of it is database time, 40 queries per request, the table has 80 million rows, CPU 30 %", Sample.Knowledge);
        var run = DiagnosisRun.Of(Guide("slow-queries"), [.. known], [], []);

        Assert.Equal(["database-cpu=30", "database-share=80", "p95=2300", "queries-per-request=40", "table-rows=80000000"], known.Select(value => FormattableString.Invariant($"{value.Reading}={value.Value}")).Order(StringComparer.Ordinal));
        Assert.Equal("n-plus-one", run.Advice!.Id);
        Assert.False(run.Read.Single(step => step.Step.Id == "cpu").Acts);
    }

    [Fact]
    public void B11_What_was_done_gives_way_to_the_next_number()
    {
        var known = MeasurementReader.Read("80 % of it is database time, 40 queries per request", Sample.Knowledge);
        var run = DiagnosisRun.Of(Guide("slow-queries"), [.. known], [], ["n-plus-one"]);

        Assert.Null(run.Advice);
        Assert.Equal("plan", run.Asks!.Id);
    }

    [Fact]
    public void Every_reading_is_called_high_and_low_by_its_examples() => Assert.All(Sample.Knowledge.Readings, reading =>
    {
        Assert.All(reading.High?.Examples ?? [], text => Assert.Contains((reading.Id, true), MeasurementReader.Sides(text, Sample.Knowledge)));
        Assert.All(reading.Low?.Examples ?? [], text => Assert.Contains((reading.Id, false), MeasurementReader.Sides(text, Sample.Knowledge)));
    });

    [Fact]
    public void Every_reading_is_read_from_its_examples_as_its_own_kind() => Assert.All(Sample.Knowledge.Readings, reading =>
        Assert.All(reading.Examples, example =>
        {
            var read = MeasurementReader.Read(example.Text, Sample.Knowledge).SingleOrDefault(value => value.Reading == reading.Id);
            Assert.True(read?.Value == example.Value, $"{reading.Id}: '{example.Text}' gives {read?.Value}");
        }));

    [Theory]
    [InlineData("p95", "2.3 s", 2300.0)]
    [InlineData("cache-hit", "about 60 %", 60.0)]
    [InlineData("table-rows", "80 million", 80e6)]
    [InlineData("table-rows", "1,200,000 rows", 1.2e6)]
    [InlineData("queries-per-request", "it's 40", 40.0)]
    [InlineData("cache-hit", "we are 6 people", null)]
    public void A_bare_number_answers_the_question_that_was_asked(string reading, string text, double? value) =>
        Assert.Equal(value, MeasurementReader.ReadBare(text, Sample.Knowledge.Readings.Single(known => known.Id == reading))?.Value);

    [Theory]
    [InlineData("Our API response times degrade as we scale", "slow-api")]
    [InlineData("we get too many connections errors and timeouts", "timeouts")]
    [InlineData("our Node service has a memory leak, it gets OOMKilled", "memory-growth")]
    [InlineData("kafka consumer lag keeps growing", "queue-lag")]
    [InlineData("one hot partition in DynamoDB gets throttled", "hot-partition")]
    [InlineData("our AWS bill doubled", "cost-explosion")]
    [InlineData("deploys are scary and take hours", "deploy-pain")]
    [InlineData("we had three outages this month", "outages")]
    public void A_symptom_finds_its_guide(string text, string guide) => Assert.Equal(guide, DiagnosisRun.Find(text, [], Sample.Knowledge)?.Id);

    private static DiagnosisGuide Guide(string id) => Sample.Knowledge.Diagnoses.Single(guide => guide.Id == id);
}
