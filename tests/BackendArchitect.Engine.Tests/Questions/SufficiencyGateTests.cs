using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Engine.Tests.Questions;

public sealed class SufficiencyGateTests
{
    /// <summary>A ledger as "fact=value" (~ for an assumption, ? for a doubtful one), and the slots the gate still waits for.</summary>
    public static TheoryData<string, string> Ledgers => new()
    {
        { "", "system load team budget" },
        { "domain=e-commerce", "load team budget" },
        { "domain=e-commerce concurrent-users=100000", "team budget" },
        { "domain=e-commerce concurrent-users=100000 team-size=6", "budget" },
        { "domain=e-commerce concurrent-users=100000 team-size=6 budget-per-month=8000", "" },
        { "domain=e-commerce concurrent-users?=100000 team-size=6 budget-per-month=8000", "" },
        { "~domain=generic concurrent-users=100000 team-size=6 budget-per-month=8000", "system" },
        { "nouns=boats,skippers daily-users=300 team-size=2 budget-per-month=50", "" },
        { "domain=iot events-per-second=2000 team-size=4 budget-per-month=900", "" },
        { "domain=iot events-per-second=2000 ~team-size=5 budget-per-month=900", "team" },
        { "domain=payments writes-per-second=800 team-size=22 ~budget-per-month=4000", "budget" },
        { "domain=payments ~daily-users=10000 team-size=22 budget-per-month=4000", "load" },
        { "domain=chat monthly-users=80000 team-size=2 budget-per-month=0", "" },
        { "domain=saas registered-users=20000 tenants=50 team-size=8 budget-per-month=3000", "" },
        { "domain=saas tenants=50 team-size=8 budget-per-month=3000", "load" },
        { "requests-per-second=500 team-size=8 budget-per-month=10000", "system" },
        { "domain=booking requests-per-day=90000 teams=3 budget-per-month=2000", "team" },
        { "domain=logistics transactions-per-day=3000 team-size=5 budget-once=40000", "budget" },
        { "cloud=aws compliance=pci-dss availability=99.9 latency-p95=200", "system load team budget" },
        { "domain=news daily-users=200000 team-size=12 budget-per-month=6000 cloud=gcp regions=eu", "" },
    };

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void A6_The_gate_is_a_pure_function_of_the_ledger(string facts, string missing)
    {
        var ledger = Ledger.Empty.With(facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Fact));

        var found = SufficiencyGate.Missing(ledger);

        Assert.Equal(missing, string.Join(' ', found.Select(slot => slot.Id)));
        Assert.Equal(missing.Length == 0, SufficiencyGate.IsOpen(ledger));
        Assert.Equal(found, SufficiencyGate.Missing(ledger));
    }

    [Fact]
    public void A6_A_slot_that_names_no_fact_stops_the_start_with_its_line()
    {
        var wrong = Assert.Throws<KnowledgeException>(() => SufficiencyGate.Read("slots:\n  - id: load\n    name: load\n    facts: [users]\n"));

        Assert.Contains(":4:", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("'users'", wrong.Message, StringComparison.Ordinal);
    }

    private static Fact Fact(string written)
    {
        var (id, value) = (written.Split('=')[0], written.Split('=')[1]);
        var fact = FactLiteral.Parse(id.Trim('~', '?'), value, id[0] == '~' ? FactKind.Assumed : FactKind.Stated, written, new FactSource("m1", "Anna"));
        return id[^1] == '?' ? fact with { Confidence = 0.5 } : fact;
    }
}
