using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Graphs;
using BackendArchitect.Engine.Rules;
using static BackendArchitect.Engine.Tests.Rules.DescribedSystems;

namespace BackendArchitect.Engine.Tests.Rules;

public sealed class RuleCheckerTests
{
    public static TheoryData<string> Faulty => [.. FaultySystems.Keys];

    public static TheoryData<string> Clean => [.. CleanSystems.Keys];

    [Theory]
    [MemberData(nameof(Faulty))]
    public void B4_A_faulty_system_raises_exactly_its_flags(string name)
    {
        var (model, known, expected) = FaultySystems[name];

        Assert.Equal(expected.Split(' ').Order(), Ids(model, known));
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void B4_A_clean_system_raises_none(string name)
    {
        var (model, known) = CleanSystems[name];

        Assert.Empty(Ids(model, known));
    }

    [Fact]
    public void B4_There_are_fifteen_faulty_systems_and_ten_clean_ones()
    {
        Assert.True(FaultySystems.Count >= 15);
        Assert.True(CleanSystems.Count >= 10);
    }

    [Fact]
    public void B5_More_services_than_people_shows_both_numbers()
    {
        var finding = Assert.Single(RuleChecker.Check(Samples.Briefs.Knowledge.Rules, Services(30), Team(5)));

        Assert.Contains("30 services", finding.Says, StringComparison.Ordinal);
        Assert.Contains("5 engineers", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_names_the_parts_it_is_about()
    {
        var finding = RuleChecker.Check(Samples.Briefs.Knowledge.Rules, Services(4).Linked(new("s1", "s2"), new("s2", "s3"), new("s3", "s4")), Nothing).Single();

        Assert.Contains("Service 1, Service 2, Service 3 and Service 4", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trait_nobody_knows_is_refused_by_name()
    {
        var model = Sound with { Traits = new Dictionary<string, bool> { ["has_luck"] = true } };

        Assert.Contains("has_luck", Assert.Throws<ArgumentException>(() => RuleChecker.Check(Samples.Briefs.Knowledge.Rules, model, Nothing)).Message, StringComparison.Ordinal);
    }

    private static readonly Dictionary<string, (SystemModel Model, Ledger Known, string Expected)> FaultySystems = new()
    {
        ["shared database"] = (Services(3).Linked(new SystemLink("s1", "db2")), Nothing, "RF11"),
        ["shared database, released together"] = (Services(3).Linked(new SystemLink("s1", "db2")).But(("releases_together", true)), Nothing, "RF02 RF11"),
        ["sync chain of four"] = (Services(4).Linked(new("s1", "s2"), new("s2", "s3"), new("s3", "s4")), Nothing, "RF13"),
        ["chain slower than the target"] = (Services(2).Linked(new SystemLink("s1", "s2") { LatencyMs = 600 }), Samples.Briefs.Of((FactIds.LatencyP95, "300")), "RF13"),
        ["circle of calls"] = (Services(2).Linked(new("s1", "s2"), new("s2", "s1")), Nothing, "RF02"),
        ["one service asks five"] = (Services(6).Linked([.. Enumerable.Range(2, 5).Select(at => new SystemLink("s1", $"s{at}"))]), Nothing, "RF12"),
        ["thirty services, five people"] = (Services(30), Team(5), "RF03"),
        ["one zone"] = (Sound.With("db", db => db with { Zones = 1 }), Nothing, "RF05 RF06"),
        ["one copy of the application"] = (Sound.With("app", app => app with { Instances = 1 }), Nothing, "RF05"),
        ["no tracing"] = (Services(3).But(("has_tracing", false)), Nothing, "RF08"),
        ["no alerts"] = (Sound.But(("has_alerts", false)), Nothing, "RF08"),
        ["dual write"] = (Sound.But(("dual_writes", true), ("has_outbox", false)), Nothing, "RF14"),
        ["queue without dead letters"] = (Sound.But(("has_dead_letters", false)), Nothing, "RF27"),
        ["cache as database"] = (Sound.But(("cache_is_record", true), ("cache_is_durable", false)), Nothing, "RF26"),
        ["secrets in code"] = (Sound.But(("secrets_in_code", true)), Nothing, "RF21"),
        ["payment without keys"] = (Sound.But(("moves_money", true), ("has_idempotency_keys", false), ("money_as_float", true)), Nothing, "RF15 RF16"),
        ["backups never restored"] = (Sound.But(("backups_restored", false)), Nothing, "RF22"),
        ["health data, security later"] = (Sound.But(("has_audit_log", false)), Samples.Briefs.Of((FactIds.Compliance, "hipaa")), "RF09"),
        ["no timeouts"] = (Sound.But(("has_timeouts", false)), Nothing, "RF28"),
        ["lists"] = (Sound.But(("queries_in_loops", true), ("unbounded_lists", true), ("deep_offsets", true)), Nothing, "RF17 RF18 RF19"),
        ["one person rewrites everything"] = (Sound.But(("rewrites_at_once", true)), Team(1), "RF23 RF39"),
    };

    private static readonly Dictionary<string, (SystemModel Model, Ledger Known)> CleanSystems = new()
    {
        ["sound application"] = (Sound, Nothing),
        ["sound application, six people"] = (Sound, Team(6)),
        ["ten services, forty people"] = (Services(10), Team(40)),
        ["three services in a line"] = (Services(3).Linked(new("s1", "s2"), new("s2", "s3")), Nothing),
        ["a service that asks three"] = (Services(4).Linked(new("s1", "s2"), new("s1", "s3"), new("s1", "s4")), Nothing),
        ["nothing said of traits"] = (Sound with { Traits = new Dictionary<string, bool>() }, Nothing),
        ["nothing said of copies"] = (Sound.With("app", app => app with { Instances = null, Zones = null }).With("db", db => db with { Instances = null, Zones = null }), Nothing),
        ["one copy, where 99 % will do"] = (Sound.With("app", app => app with { Instances = 1 }).With("db", db => db with { Zones = 1 }), Samples.Briefs.Of((FactIds.Availability, "99"))),
        ["a circle closed by events"] = (Services(2).Linked(new("s1", "s2"), new SystemLink("s2", "s1") { Async = true }), Nothing),
        ["a report that only reads"] = (Services(3).Linked(new SystemLink("s1", "db2") { ReadsOnly = true }), Nothing),
        ["one cluster, a schema each"] = (new SystemModel(Services(2).Parts, [new("web", "gateway"), new("gateway", "s1"), new("gateway", "s2"), new("s1", "db1") { Database = "a" }, new("s2", "db1") { Database = "b" }]), Nothing),
        ["payments with keys"] = (Sound.But(("moves_money", true)), Nothing),
        ["one service without traces"] = (Sound.But(("has_tracing", false)), Nothing),
    };

    private static IEnumerable<string> Ids(SystemModel model, Ledger known) =>
        RuleChecker.Check(Samples.Briefs.Knowledge.Rules, model, known).Select(finding => finding.Id).Order();
}
