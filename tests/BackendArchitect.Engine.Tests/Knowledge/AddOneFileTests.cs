using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Tests.Samples;

namespace BackendArchitect.Engine.Tests.Knowledge;

/// <summary>Who adds one thing adds one file; nothing else is touched, and the next design has it.</summary>
public sealed class AddOneFileTests
{
    private const string Sources = """
        sources:
          - {title: Added at run time, url: "https://example.org", checked: 2026-11-22, mark: known}
        """;

    private static Ledger Brief => Samples.Briefs.Of(
        (FactIds.Domain, "e-commerce"),
        (FactIds.DailyUsers, "5000"),
        (FactIds.TeamSize, "3"),
        (FactIds.Cloud, "on-premises"));

    [Fact]
    public void A_technology_added_as_one_file_fills_its_role_with_its_own_reason_docs_and_limits()
    {
        var knowledge = Planted.With(("technologies/quickstore.yaml", $$"""
            id: quickstore
            name: Quickstore
            category: database
            summary: A store added at run time.
            fills:
              - {role: relational-store, fit: 10}
            clouds: [any]
            no-version: "No published support end: take the newest release."
            licence: MIT
            docs: https://example.org/quickstore
            limitations: [One node only., Young.]
            limits:
              write-tps-per-vcpu: {value: 300, unit: transactions/s per vCPU, says: Planning figure., against: store_writes_per_second}
              reads-per-write-tps: {value: 5, unit: reads per write, says: Planning figure.}
              max-connections-default: {value: 100, unit: connections, says: Planning figure.}
              max-storage-gb: {value: 1000, unit: GB, says: Planning figure.}
              max-vcpu: {value: 16, unit: vCPU, says: Planning figure.}
              max-read-replicas: {value: 3, unit: replicas, says: Planning figure.}
            {{Sources}}
            """));

        var design = Architect.Design(Brief, knowledge);

        var store = design.Technologies.Single(choice => choice.Role == "relational-store");
        Assert.Equal("quickstore", store.Id);
        Assert.Equal(new Uri("https://example.org/quickstore"), store.Docs);
        Assert.Contains(store.Limits, limit => limit.Figure == "store_writes_per_second");
        Assert.DoesNotContain(Architect.Design(Brief, Samples.Briefs.Knowledge).Technologies, choice => choice.Id == "quickstore");
    }

    [Fact]
    public void A_rule_added_as_one_file_warns()
    {
        var knowledge = Planted.With(("rules/RF99.yaml", $$"""
            id: RF99
            title: Three people
            severity: high
            when: team_size == 3
            says: "There are {team_size} of you."
            because: It was added at run time.
            do: Nothing.
            {{Sources}}
            examples:
              - given: { team_size: 3 }
                fires: true
              - given: { team_size: 4 }
                fires: false
            """));

        var finding = Architect.Design(Brief, knowledge).Findings.Single(finding => finding.Id == "RF99");

        Assert.Equal("There are 3 of you.", finding.Says);
    }

    [Fact]
    public void A_pattern_added_as_one_file_is_chosen_when_its_condition_holds()
    {
        var knowledge = Planted.With(Planted.Copy("patterns/bulkhead.yaml", "patterns/lifeboat.yaml", text => WithoutExamples(text)
            .Replace("id: bulkhead", "id: lifeboat", StringComparison.Ordinal)
            .Replace("name: \"Bulkhead\"", "name: \"Lifeboat\"", StringComparison.Ordinal)
            .Replace("aliases: [\"bulkheads\", \"isolation pool\", \"resource isolation\"]", "aliases: [\"lifeboats\"]", StringComparison.Ordinal)
            .Replace("when: >-\n  outside_systems >= 2 and in_flight >= 20", "when: >-\n  team_size == 3", StringComparison.Ordinal)
            .Replace("outside_systems >= 2 and in_flight < 20", "team_size == 99", StringComparison.Ordinal)
            + "examples:\n  - given: { team_size: 3 }\n    then: chosen\n  - given: { team_size: 99 }\n    then: refused\n"));

        var design = Architect.Design(Brief, knowledge);

        Assert.Contains(design.Patterns, pattern => pattern.Id == "lifeboat");
        Assert.DoesNotContain(Architect.Design(Brief, Samples.Briefs.Knowledge).Patterns, pattern => pattern.Id == "lifeboat");
    }

    [Fact]
    public void A_domain_added_as_one_file_is_designed_for()
    {
        var knowledge = Planted.With(Planted.Copy("domains/generic.yaml", "domains/beekeeping.yaml", text => text
            .Replace("id: generic", "id: beekeeping", StringComparison.Ordinal)
            .Replace("name: Backend\n", "name: Beekeeping\n", StringComparison.Ordinal)
            .Replace("aliases: [generic, crud application, internal tool, line of business application]", "aliases: [beekeeping, apiary]", StringComparison.Ordinal)
            .Replace("  requests-per-user-day: 50\n", "  requests-per-user-day: 7\n", StringComparison.Ordinal)));

        var design = Architect.Design(Samples.Briefs.Of((FactIds.Domain, "beekeeping"), (FactIds.DailyUsers, "5000")), knowledge);

        Assert.Equal("Beekeeping", design.Title);
        Assert.Equal(7, design.Figure("requests_per_user_day").Value);
    }

    [Fact]
    public void An_advisory_added_as_one_file_reaches_the_gate()
    {
        var design = Architect.Design(Brief, Planted.With(("advisories/cve-2026-99998.yaml", $$"""
            id: cve-2026-99998
            name: CVE-2026-99998
            title: added at run time
            technologies: [postgresql]
            severity: low
            published: 2026-11-01
            affected:
              - {fixed: '99'}
            {{Sources}}
            """)));

        Assert.Contains(design.Gate.Lines.SelectMany(line => line.Notes), note => note.Says.StartsWith("CVE-2026-99998 (low) hits PostgreSQL", StringComparison.Ordinal));
    }

    private static string WithoutExamples(string text) => text[..text.IndexOf("examples:", StringComparison.Ordinal)];
}
