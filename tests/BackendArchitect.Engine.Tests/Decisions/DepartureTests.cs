using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using Sample = BackendArchitect.Engine.Tests.Samples.Briefs;

namespace BackendArchitect.Engine.Tests.Decisions;

public sealed class DepartureTests
{
    private static readonly StandingDecision Postgres = new("ADR-0003", "Primary store: PostgreSQL", "postgresql", "accepted", new DateOnly(2026, 3, 1), "docs/adr/0003.md");

    /// <summary>Wide-column where PostgreSQL was decided: the writes force it.</summary>
    private static readonly Ledger Forced = Sample.Of(
        (FactIds.Domain, "gaming"), (FactIds.WritesPerSecond, "200000"), (FactIds.TeamSize, "30"), (FactIds.Cloud, "aws"));

    [Fact]
    public void B7_A_choice_against_an_accepted_record_names_it_and_what_changed()
    {
        var store = Architect.Design(Forced, Sample.Knowledge, [Postgres]).Decision("primary-store")!;

        Assert.NotEqual("relational", store.Chosen);
        var departure = Assert.Single(store.Departures);
        Assert.StartsWith("Departs from ADR-0003 (Primary store: PostgreSQL, accepted 2026-03-01, docs/adr/0003.md) because ", departure, StringComparison.Ordinal);
        Assert.Matches(@"because .*\d", departure);
        Assert.Empty(store.Agreements);
    }

    [Fact]
    public void B7_A_document_store_where_PostgreSQL_was_accepted_departs_from_it()
    {
        var store = Architect.Design(Sample.Of((FactIds.Domain, "news"), (FactIds.RequestedTechnologies, "mongodb"), (FactIds.TeamSkills, "mongodb"), (FactIds.TeamSize, "4")), Sample.Knowledge).Decision("primary-store")!;
        var document = store with { Chosen = "document", Technology = store.Technology is { } technology ? technology with { Id = "mongodb", Name = "MongoDB" } : null };

        if (store.Options.All(option => option.Id != "document"))
        {
            Assert.Fail("The document store is not even among the options compared.");
        }

        var marked = Departures.Mark([document], [Postgres], Sample.Knowledge)[0];

        Assert.Contains("Departs from ADR-0003", Assert.Single(marked.Departures), StringComparison.Ordinal);
    }

    [Fact]
    public void B7_An_option_with_MongoDB_says_that_it_departs_from_PostgreSQL_and_what_would_speak_for_it()
    {
        var store = Architect.Design(Sample.Shop, Sample.Knowledge, [Postgres]).Decision("primary-store")!;

        var document = store.Considered.Single(option => option.Id == "document");
        Assert.StartsWith("Departs from ADR-0003 (Primary store: PostgreSQL, accepted 2026-03-01, docs/adr/0003.md) because ", document.Departs, StringComparison.Ordinal);
        Assert.Null(store.Winner.Departs);
    }

    [Fact]
    public void B7_A_ban_that_would_leave_a_part_out_is_said_to_be_broken_and_one_that_holds_is_named_where_it_dropped_something()
    {
        var design = Architect.Design(Sample.Shop, Sample.Knowledge);
        var frameworks = Sample.Knowledge.Technologies.Where(technology => technology.Fills.Any(filling => filling.Role == "application-framework"))
            .Select((technology, at) => new StandingDecision($"HR-{at + 1}", $"never {technology.Name}", technology.Id, StandingDecision.Banned, DateOnly.MinValue)).ToList();
        var one = frameworks.Single(ban => ban.Subject == design.Technologies.First(choice => choice.Role == "application-framework").Id);

        var without = Architect.Design(Sample.Shop, Sample.Knowledge, [one]);
        var none = Architect.Design(Sample.Shop, Sample.Knowledge, frameworks);

        var framework = without.Technologies.First(choice => choice.Role == "application-framework");
        Assert.NotEqual(one.Subject, framework.Id);
        Assert.Contains(framework.Refused, refused => refused.Contains($"because {one.Id} rules it out", StringComparison.Ordinal));
        Assert.DoesNotContain(without.Findings, finding => finding.Id == "house-rule-not-kept");
        var broken = Assert.Single(none.Findings, finding => finding.Id == "house-rule-not-kept");
        Assert.Contains("rules out", broken.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void B7_A_choice_that_agrees_departs_from_nothing_and_says_so()
    {
        var store = Architect.Design(Sample.Shop, Sample.Knowledge, [Postgres]).Decision("primary-store")!;

        Assert.Empty(store.Departures);
        Assert.Contains("ADR-0003", Assert.Single(store.Agreements), StringComparison.Ordinal);
    }

    [Fact]
    public void B7_A_technology_that_was_decided_is_preferred_like_one_in_use()
    {
        var without = Architect.Design(Sample.Shop, Sample.Knowledge);
        var with = Architect.Design(Sample.Shop, Sample.Knowledge, [new("ADR-0004", "MySQL", "mysql", "accepted", new DateOnly(2026, 3, 1))]);

        Assert.DoesNotContain("MySQL", without.Decision("primary-store")!.Technology!.Name, StringComparison.Ordinal);
        Assert.Contains("MySQL", with.Decision("primary-store")!.Technology!.Name, StringComparison.Ordinal);
        Assert.NotEqual(without.Stamp.Brief, with.Stamp.Brief);
    }

    [Theory]
    [InlineData("proposed")]
    [InlineData("superseded")]
    public void B7_A_record_that_does_not_bind_is_neither_followed_nor_departed_from(string status)
    {
        var design = Architect.Design(Forced, Sample.Knowledge, [Postgres with { Status = status }]);

        Assert.All(design.Decisions, decision => Assert.Empty(decision.Departures.Concat(decision.Agreements)));
        Assert.Equal(Architect.Design(Forced, Sample.Knowledge).Stamp.Brief, design.Stamp.Brief);
    }

    [Fact]
    public void B7_A_style_taken_in_the_conversation_is_held_against_the_next_design()
    {
        var taken = new StandingDecision("ADR-0001", "Architecture style: Microservices", "microservices", "accepted", new DateOnly(2026, 11, 22));
        var style = Architect.Design(Sample.SmallShop, Sample.Knowledge, [taken]).Decision("architecture-style")!;

        Assert.Contains("ADR-0001", Assert.Single(style.Departures), StringComparison.Ordinal);
    }
}
