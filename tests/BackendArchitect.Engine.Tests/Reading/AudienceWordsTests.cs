using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Engine.Tests.Reading;

/// <summary>How many people come, and how often those who build it release, told beside each other and in other languages.</summary>
public sealed class AudienceWordsTests
{
    private static readonly FactSource Here = new("m1");

    [Theory]
    [InlineData("Onlineshop für 20.000 Nutzer am Tag", FactIds.DailyUsers, 20_000)]
    [InlineData("Une plateforme pour 40000 utilisateurs par mois", FactIds.MonthlyUsers, 40_000)]
    [InlineData("Una tienda para 9000 usuarios al día", FactIds.DailyUsers, 9_000)]
    [InlineData("We are 6 people and deploy daily", FactIds.TeamSize, 6)]
    [InlineData("a shop for 3,000 visitors a day, we are 4 people and release weekly", FactIds.DailyUsers, 3_000)]
    public void A_period_counts_what_it_stands_beside(string text, string fact, double value)
    {
        var ledger = Reader.Read(text, Here, ReaderTests.NoKnowledge).Ledger;

        Assert.Equal(value, ledger.Number(fact));
        Assert.True(fact == FactIds.DailyUsers || !ledger.Has(FactIds.DailyUsers));
    }

    [Theory]
    [InlineData("a telehealth app for 40k patients in Germany", "gdpr")]
    [InlineData("a telehealth app for 40k patients in Kenya", "")]
    [InlineData("a telehealth app for 40k patients", "hipaa")]
    [InlineData("a telehealth app for 40k patients in Germany and the United States", "gdpr,hipaa")]
    [InlineData("a telehealth app for 40k patients in Germany, we must be HIPAA compliant", "gdpr,hipaa")]
    public void A_law_nobody_named_follows_the_region(string text, string laws) =>
        Assert.Equal(laws, string.Join(',', Reader.Read(text, Here, ReaderTests.NoKnowledge).Ledger.Many(FactIds.Compliance).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("my boss wants microservices")]
    [InlineData("our CTO prefers microservices")]
    public void Who_wants_a_style_does_not_have_it(string text) => Assert.False(Reader.Read(text, Here, ReaderTests.NoKnowledge).Ledger.Has(FactIds.ExistingSystem));
}
