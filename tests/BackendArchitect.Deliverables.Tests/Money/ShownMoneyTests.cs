using System.Text;
using System.Text.RegularExpressions;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Money;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tracing;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Deliverables.Tests.Money;

public sealed partial class ShownMoneyTests
{
    private static readonly FactSource House = new("m1", "house rule HR-1, Anna, 2026-12-01");

    private static Fact Euro => new(FactIds.Currency, FactValue.Of("EUR"), "", FactKind.Stated, "show money in EUR", House);

    [Theory]
    [InlineData("shop-on-sale-days")]
    [InlineData("invoicing-saas")]
    [InlineData("old-monolith")]
    [InlineData("regional-news")]
    public void C3_Every_file_shows_money_in_the_currency_that_is_set_and_each_number_has_a_parent(string name)
    {
        var design = Design(name, Euro);

        var files = Bundle.Create(design);

        var left = files.Where(file => !file.Path.StartsWith("blueprint", StringComparison.Ordinal) && !file.Path.EndsWith(".png", StringComparison.Ordinal))
            .SelectMany(file => Dollars().Matches(Encoding.UTF8.GetString(file.Content.Span).Replace("1 EUR = 1.1 USD", "", StringComparison.Ordinal)).Select(match => $"{file.Path}: {match.Value}")).ToList();
        var said = design.Facts.Where(fact => fact.Kind == FactKind.Stated && fact.Unit.StartsWith("USD", StringComparison.Ordinal)).Select(fact => fact.Value.ToString()!).ToList();
        Assert.True(left.All(line => line.Contains("our budget gate", StringComparison.Ordinal) || said.Exists(value => line.Contains(value, StringComparison.Ordinal))), string.Join('\n', left));
        var unrated = files.Where(file => Path.GetExtension(file.Path) is ".md" or ".svg" or ".html").Select(file => (file.Path, Text: Encoding.UTF8.GetString(file.Content.Span)))
            .Where(file => Euros().IsMatch(file.Text) && !file.Text.Contains("1 EUR = 1.1 USD", StringComparison.Ordinal)).Select(file => file.Path).ToList();
        Assert.True(unrated.Count == 0, string.Join('\n', unrated));
        var untraced = files.SelectMany(new NumberLint(Origins.Of(design, GoldenBriefs.Knowledge)).Check).ToList();
        Assert.True(untraced.Count == 0, string.Join('\n', untraced.Take(60)));
    }

    [Fact]
    public void C3_The_costs_page_names_the_rate_its_source_and_its_day_and_adds_up_to_the_cent()
    {
        var design = Design("shop-on-sale-days", Euro);
        var shown = ShownMoney.Of(design);

        var page = Page(design, "costs.md");

        Assert.Contains("1 EUR = 1.1 USD, our planning assumption of 2026-11-22", page, StringComparison.Ordinal);
        Assert.Contains($"{design.Costs.High / 1.1m:#,0}", page, StringComparison.Ordinal);
        Assert.Equal(Math.Round(design.Costs.High / 1.1m, 2, MidpointRounding.AwayFromZero), shown.Costs.High);
        Assert.Equal((shown.Costs.Low, shown.Costs.High), (shown.Costs.Lines.Sum(line => line.Low), shown.Costs.Lines.Sum(line => line.High)));
        Assert.Equal(shown.Costs.ThreeYears, shown.Costs.Total.Sum(line => line.Amount));
        Assert.Same(shown, ShownMoney.Of(shown));
    }

    [Fact]
    public void The_model_keeps_its_dollars_and_says_currency_and_rate()
    {
        var (plain, euro) = (GoldenBriefs.Design("shop-on-sale-days"), Design("shop-on-sale-days", Euro));

        var json = Page(euro, "blueprint.json");

        Assert.Equal(plain.Costs.ThreeYears, euro.Costs.ThreeYears);
        Assert.Contains("\"currency\": \"EUR\"", json, StringComparison.Ordinal);
        Assert.Contains("\"source\": \"our planning assumption\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"rate\":", Page(plain, "blueprint.json"), StringComparison.Ordinal);
        var stored = BlueprintJson.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal(json, Encoding.UTF8.GetString(BlueprintJson.Write(Architect.Design(Replay.BriefOf(stored.Facts), GoldenBriefs.Knowledge))));
    }

    [Fact]
    public void C3_A_rate_the_team_gives_is_used_and_named_with_who_and_when()
    {
        var own = new Fact(FactIds.ExchangeRate, FactValue.Of(1.25), ExchangeRates.UnitOf("EUR"), FactKind.Stated, "1 EUR = 1.25 USD", House);

        var design = Design("invoicing-saas", Euro, own); // its budget is 3,000 euros

        Assert.Contains("1 EUR = 1.25 USD, house rule HR-1, Anna, 2026-12-01.", Page(design, "costs.md"), StringComparison.Ordinal);
        Assert.Contains("the budget** of 3,000 EUR a month", Page(design, "costs.md"), StringComparison.Ordinal);
        Assert.Equal(design.Costs.High / 1.25m, ShownMoney.Of(design).Costs.High, 2);
    }

    [Fact]
    public void C3_The_day_rate_of_the_team_prices_building_and_running_and_names_its_parent()
    {
        var own = new Fact(FactIds.DayRate, FactValue.Of(900), "EUR/day", FactKind.Stated, "a developer costs us 900 EUR a day", House);

        var design = Design("shop-on-sale-days", Euro, own);

        var build = design.Costs.Total.Single(line => line.Kind == TcoKind.Build);
        Assert.Equal(6 * 4 * 22 * 990m, build.Amount); // engineers × months × days × 900 EUR in dollars
        Assert.Equal(("house rule HR-1, Anna, 2026-12-01", new DateOnly(2026, 12, 1)), (build.Source, build.Taken));
        Assert.Equal(Math.Round((decimal)design.Costs.OperationsDays * 990m, 2), design.Costs.OperationsMonthly);
        Assert.Contains("900 EUR a day (the team's own rate: 900 EUR a day, house rule HR-1, Anna, 2026-12-01)", Page(design, "costs.md"), StringComparison.Ordinal);
        Assert.Empty(Bundle.Create(design).SelectMany(new NumberLint(Origins.Of(design, GoldenBriefs.Knowledge)).Check));
    }

    [Fact]
    public void C3_The_prices_of_the_region_asked_for_are_used_where_the_table_has_them_and_the_others_are_named()
    {
        var frankfurt = new Fact(FactIds.CloudRegion, FactValue.Of("eu-central-1"), "", FactKind.Stated, "region eu-central-1", House);

        var (plain, design) = (GoldenBriefs.Design("shop-on-sale-days"), Design("shop-on-sale-days", frankfurt));

        var vcpu = design.Costs.Lines.First(line => line.Price == "aws-fargate-vcpu");
        Assert.Equal(("eu-central-1", 33.9888m), (vcpu.Region, vcpu.UnitPrice));
        Assert.True(design.Costs.High > plain.Costs.High);
        var page = Page(design, "costs.md");
        Assert.Contains("Prices of eu-central-1 (house rule HR-1, Anna, 2026-12-01) where the table has them", page, StringComparison.Ordinal);
        Assert.All(design.Costs.Lines.Where(line => line.Region == "us-east-1" && !line.Price.StartsWith("recovery-", StringComparison.Ordinal)), line => Assert.Contains($"{line.Item} (us-east-1)", design.Costs.Region!.Says(), StringComparison.Ordinal));
        Assert.Empty(Bundle.Create(design).SelectMany(new NumberLint(Origins.Of(design, GoldenBriefs.Knowledge)).Check));
        Assert.Null(plain.Costs.Region);
    }

    [Fact]
    public void A_design_under_all_settings_meets_its_schema_and_has_no_defect()
    {
        Fact[] all =
        [
            Euro,
            new(FactIds.ExchangeRate, FactValue.Of(1.08), ExchangeRates.UnitOf("EUR"), FactKind.Stated, "1 EUR = 1.08 USD", House),
            new(FactIds.DayRate, FactValue.Of(800), "EUR/day", FactKind.Stated, "our day rate is 800 EUR", House),
            new(FactIds.CloudRegion, FactValue.Of("eu-central-1"), "", FactKind.Stated, "region eu-central-1", House),
        ];

        var delivery = Bundle.Deliver(Design("shop-on-sale-days", all), []);

        Assert.Empty(delivery.Mends);
        Assert.Equal(Bundle.Zip(delivery.Files), Bundle.Zip(Bundle.Create(Design("shop-on-sale-days", all))));
    }

    [Theory]
    [InlineData("about 4,400 USD a month", "about 4,000 EUR a month")]
    [InlineData("3,300–5,500 USD", "3,000–5,000 EUR")]
    [InlineData("up to 2,200 against 1,100 USD", "up to 2,000 against 1,000 EUR")]
    [InlineData("0.055 USD a GB, 11 USD a seat", "0.05 EUR a GB, 10 EUR a seat")]
    [InlineData("250 to 350 dollars a month", "227 to 318 EUR a month")]
    [InlineData("in 3 zones and 7 days", "in 3 zones and 7 days")]
    public void Amounts_in_a_sentence_are_said_as_exactly_as_they_were(string text, string shown) =>
        Assert.Equal(shown, MoneyText.In(text, new LocalMoney("EUR", 1.10m, new DateOnly(2026, 11, 22))));

    private static Blueprint Design(string name, params Fact[] settings) =>
        Architect.Design(GoldenBriefs.Ledger(name).With(settings), GoldenBriefs.Knowledge);

    private static string Page(Blueprint design, string path) => Encoding.UTF8.GetString(Bundle.Find(design, path)!.Content.Span);

    [GeneratedRegex(@"\d EUR\b|EUR a month")]
    private static partial Regex Euros();

    [GeneratedRegex(@"[^\n]{0,60}(\d (USD|dollars)|US dollars|USD a month)\b[^\n]{0,40}")]
    private static partial Regex Dollars();
}
