using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Questions;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Engine.Tests.Questions;

public sealed class ContradictionTests
{
    /// <summary>A brief in words, and the contradictions its design names; none for the last few.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "an online shop for 100k concurrent users, 200 USD a month", "load-beyond-budget" },
        { "a chat app, 50,000 people at the same moment, 20,000 registered users, 9 engineers", "concurrent-over-registered" },
        { "a news site, 90k daily users, 40k monthly active users", "daily-over-total" },
        { "an online shop, 2k daily users, 99.99 % availability, 100 USD a month, 8 engineers", "nines-on-little-money" },
        { "a booking platform, 2k daily users, 99.999 % uptime, everything in Germany, 9 engineers", "nines-in-one-region" },
        { "a booking platform, 99.99 % uptime around the clock, team of 2, 20k daily users", "nines-without-nights" },
        { "a web shop, one developer, live in two weeks, we store card numbers ourselves, PCI level 1", "cards-without-people-or-time" },
        { "payments platform with strong consistency, users in Europe and the US, p95 under 50 ms, 12 engineers", "strong-far-and-fast" },
        { "analytics API, 100 requests per second at peak, 50 million requests per day, 5 engineers", "rate-below-total" },
        { "we want to build a serverless reporting tool for 500 daily users, export jobs run for 40 minutes", "functions-for-long-jobs" },
        { "a patient portal, 5k daily users, data must stay in the EU, hosted in us-east-1", "residency-elsewhere" },
        { "a SaaS with 500 tenants and 200 registered users", "tenants-over-users" },
        { "an internal wiki tool, no card data, PCI DSS, 300 daily users", "pci-without-cards" },
        { "an online shop, 2k daily users, RTO 5 minutes, 40 USD a month", "recovery-on-little-money" },
        { "an online shop, 20k daily users, team of 6, 8k USD a month, AWS, Stripe, live in 4 months", "" },
        { "a chat app, 20,000 registered users, 2,000 at the same moment, 9 engineers, 5k USD a month", "" },
        { "we want to build a serverless reporting tool for 500 daily users, export jobs run for 5 minutes", "" },
        { "a patient portal, 5k daily users, data must stay in the EU, hosted in eu-west-1", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A7_What_cannot_all_hold_is_named_with_both_facts(string text, string expected)
    {
        var brief = Reader.Read(text, new FactSource("m1", "Anna"), Samples.Briefs.Knowledge).Ledger;

        var design = Architect.Design(brief, Samples.Briefs.Knowledge);

        Assert.Equal(expected, string.Join(' ', design.Contradictions.Select(clash => clash.Id)));
        Assert.All(design.Contradictions, clash => Check(clash, brief));
        Assert.All(design.Contradictions, clash => Assert.Contains(design.Findings, finding => finding.Id == clash.Id && clash.Facts.All(fact => finding.Says.Contains(fact.Value.ToString()!, StringComparison.Ordinal))));
    }

    [Fact]
    public void A7_A_crowd_of_unsure_meaning_and_a_small_budget_are_both_named()
    {
        var brief = Reader.Read("We need a shop for 100k concurrent users, 200 USD a month", new FactSource("m1", "Anna"), Samples.Briefs.Knowledge).Ledger;

        var clash = Assert.Single(Architect.Design(brief, Samples.Briefs.Knowledge).Contradictions);

        Assert.Equal(["concurrent-users 100,000", "budget-per-month 200"], clash.Facts.Select(fact => $"{fact.Id} {fact.Value}"));
    }

    [Fact]
    public void A7_A_way_out_leads_to_a_brief_without_the_contradiction()
    {
        foreach (var (text, id) in Texts.Select(row => ((string)row[0], (string)row[1])).Where(row => row.Item2.Length > 0))
        {
            var brief = Reader.Read(text, new FactSource("m1", "Anna"), Samples.Briefs.Knowledge).Ledger;
            var clash = Architect.Design(brief, Samples.Briefs.Knowledge).Contradictions.First(found => found.Id == id);
            foreach (var choice in clash.Choices.Where(choice => !choice.FitsBudget))
            {
                var cleared = choice.Answer.Sets.Select(fact => fact.Id).Concat(choice.Answer.Forgets).Aggregate(brief, (ledger, fact) => ledger.Without(fact));
                var after = Architect.Design(cleared.With(choice.Answer.Sets), Samples.Briefs.Knowledge);
                Assert.DoesNotContain(after.Contradictions, found => found.Id == id);
            }
        }
    }

    private static void Check(Clash clash, Ledger brief)
    {
        Assert.True(clash.Facts.Count >= 2);
        Assert.All(clash.Facts, fact => Assert.Equal(brief.Find(fact.Id), fact));
        Assert.NotEmpty(clash.Choices);
        Assert.DoesNotContain("(not known)", clash.Says + clash.Lost + string.Concat(clash.Choices.Select(choice => choice.Answer.Label)), StringComparison.Ordinal);
    }
}
