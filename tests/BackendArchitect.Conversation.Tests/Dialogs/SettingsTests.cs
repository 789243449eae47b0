using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Tests.Digests;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Dialogs;

public sealed class SettingsTests
{
    private const string Shop = "We need an online shop for 20k users a day, 6 engineers, mostly Node, 5,000 USD a month, on AWS, live in 4 months. Just answer";

    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("show money in EUR", FactIds.Currency, "EUR")]
    [InlineData("please show all costs in euros", FactIds.Currency, "EUR")]
    [InlineData("currency CHF", FactIds.Currency, "CHF")]
    [InlineData("set our currency to GBP", FactIds.Currency, "GBP")]
    [InlineData("we calculate in €", FactIds.Currency, "EUR")]
    [InlineData("1 EUR = 1.08 USD", FactIds.ExchangeRate, "1.08")]
    [InlineData("our rate is 1 EUR = 1,08 USD", FactIds.ExchangeRate, "1.08")]
    [InlineData("€1 = $1.08", FactIds.ExchangeRate, "1.08")]
    [InlineData("EUR/USD 1.08", FactIds.ExchangeRate, "1.08")]
    [InlineData("1 USD = 0.8 EUR", FactIds.ExchangeRate, "1.25")]
    [InlineData("1 USD is 400 HUF", FactIds.ExchangeRate, "0.0025")]
    [InlineData("a developer costs us 900 EUR a day", FactIds.DayRate, "900")]
    [InlineData("our day rate is 800", FactIds.DayRate, "800")]
    [InlineData("our engineers cost €110 per hour", FactIds.DayRate, "880")]
    [InlineData("an engineer costs 17.6k a month", FactIds.DayRate, "800")]
    [InlineData("day rate: 1,080 USD", FactIds.DayRate, "1,080")]
    [InlineData("region eu-central-1", FactIds.CloudRegion, "eu-central-1")]
    [InlineData("set region to eu-central-1", FactIds.CloudRegion, "eu-central-1")]
    [InlineData("prices of Frankfurt", FactIds.CloudRegion, "eu-central-1")]
    [InlineData("set our default region to westeurope", FactIds.CloudRegion, "westeurope")]
    public void A_setting_is_read_however_it_is_said(string text, string fact, string value)
    {
        var place = new TestPlace(Noon);

        place.Say(text);

        var rule = Assert.Single(place.Logbook.House);
        Assert.Equal((fact, value), (rule.Fact!.Id, rule.Fact.Value.ToString()));
        Assert.Contains("HR-1", place.LastText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can you show money in EUR?")]
    [InlineData("currency conversion is part of the shop")]
    [InlineData("show costs")]
    [InlineData("region EU")]
    [InlineData("prices of handmade goods")]
    [InlineData("a seat costs 20 EUR a month")]
    [InlineData("1 order = 3 items")]
    [InlineData("our rate limit is 100 requests per second")]
    public void What_is_no_setting_sets_nothing(string text)
    {
        var place = new TestPlace(Noon);

        place.Say(text);

        Assert.DoesNotContain(place.Logbook.House, rule => rule.Fact?.Id is FactIds.Currency or FactIds.ExchangeRate or FactIds.DayRate or FactIds.CloudRegion);
    }

    [Fact]
    public void C3_Every_reply_with_money_shows_it_in_the_currency_of_the_place_with_the_rate_its_source_and_its_day()
    {
        var place = new TestPlace(Noon);
        place.Say("show money in EUR");

        foreach (var said in new[] { Shop, "show costs", "what if we have 10x the users", "what if we wait", "should we buy it instead?", "alternatives", "show risks", "show summary", "show decisions" })
        {
            place.Say(said, from: "Ben", thread: "2");

            Assert.DoesNotContain("USD a month to run", place.LastText, StringComparison.Ordinal);
            var dollars = System.Text.RegularExpressions.Regex.Matches(place.LastText.Replace("1 EUR = 1.1 USD", "", StringComparison.Ordinal), @"[^\n]{0,60}\d USD[^\n]{0,30}").Select(match => match.Value).Where(line => !line.Contains("5,000 USD", StringComparison.Ordinal)).ToList();
            Assert.True(dollars.Count == 0, $"{said}: {string.Join('\n', dollars)}");
            Assert.True(!System.Text.RegularExpressions.Regex.IsMatch(place.LastText, @"\d EUR\b") || place.LastText.Contains("1 EUR = 1.1 USD, our planning assumption of 2026-11-22", StringComparison.Ordinal), $"{said}:\n{place.LastText}");
        }

        var logged = Assert.Single(place.Logbook.Designs);
        var design = Architect.Design(logged.Brief, Talk.Knowledge, logged.Standing);
        Assert.Equal(("EUR", design.Costs.High), (design.Costs.Rate!.Currency, logged.MonthlyHigh));
        place.Say("show costs", from: "Ben", thread: "2");
        Assert.Contains($"{Amounts.Dollars(Math.Round(design.Costs.High / 1.1m, 2))} EUR", place.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_own_rates_of_a_team_are_named_with_who_and_when()
    {
        var place = new TestPlace(Noon);
        place.Say("currency EUR");
        place.Say("1 EUR = 1.25 USD");
        place.Say("our day rate is 800");

        place.Say(Shop, from: "Ben", thread: "2");

        Assert.Contains("1 EUR = 1.25 USD, house rule HR-2, Anna, 2026-12-01.", place.LastText, StringComparison.Ordinal);
        var logged = Assert.Single(place.Logbook.Designs);
        var people = Architect.Design(logged.Brief, Talk.Knowledge, logged.Standing).Costs.People!;
        Assert.Equal((1000m, "800 EUR a day, house rule HR-3, Anna, 2026-12-01"), (people.Day, people.Because));
    }

    [Fact]
    public void Settings_shows_what_is_set_by_whom_what_is_not_and_how_to_change_it()
    {
        var place = new TestPlace(Noon);
        place.Say("settings");
        Assert.Contains("show money in EUR", place.LastText, StringComparison.Ordinal);
        Assert.Contains("our planning assumption of 2026-11-22", place.LastText, StringComparison.Ordinal);

        place.Say("currency EUR");
        place.Say("region eu-central-1", from: "Ben", thread: "2");
        place.Say("settings", from: "Ben", thread: "3");

        Assert.Contains("**HR-1** money in EUR (Anna, 2026-12-01)", place.LastText, StringComparison.Ordinal);
        Assert.Contains("**HR-2** prices of eu-central-1 (Ben, 2026-12-01)", place.LastText, StringComparison.Ordinal);
        Assert.Contains("our day rate is 800 EUR", place.LastText, StringComparison.Ordinal);
        Assert.DoesNotContain("money is shown in USD", place.LastText, StringComparison.Ordinal);
        place.Say("drop rule HR-1");
        Assert.Equal(FactIds.CloudRegion, Assert.Single(place.Logbook.House).Fact!.Id);
    }

    [Fact]
    public void A_region_said_of_one_brief_counts_for_that_brief_only()
    {
        var place = new TestPlace(Noon);

        place.Say("We need an online shop for 20k users a day in eu-central-1, 6 engineers, mostly Node, 5,000 USD a month. Just answer");

        Assert.Empty(place.Logbook.House);
        Assert.Equal("eu-central-1", place.Logbook.Designs.Single().Brief.Choice(FactIds.CloudRegion));
        place.Say("show costs");
        Assert.Contains("Prices of eu-central-1 (Anna) where the table has them", place.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_that_gives_way_for_one_brief_stays_away_there_and_holds_elsewhere()
    {
        var place = new TestPlace(Noon);
        place.Say("region eu-central-1");
        place.Say("We need an online shop for 20k users a day on Azure, 6 engineers, mostly Node, 5,000 USD a month", from: "Ben", thread: "2");
        Assert.Contains("eu-central-1 is a region of another cloud", place.LastText, StringComparison.Ordinal);

        place.Press("resolve region-of-another-cloud 1", from: "Ben", thread: "2");
        place.Say("just answer", from: "Ben", thread: "2");
        place.Say("we are 7 now", from: "Ben", thread: "2");

        var brief = place.Logbook.Designs.Single().Brief;
        Assert.Equal(("azure", null), (brief.Choice(FactIds.Cloud), brief.Choice(FactIds.CloudRegion)));
        place.Say("A shop for 20k users a day, 6 engineers, mostly Node, 5k a month. Just answer", thread: "3");
        Assert.Equal("eu-central-1", place.Logbook.Designs.Single(design => design.Id != place.Logbook.Designs[0].Id).Brief.Choice(FactIds.CloudRegion));
    }

    [Theory]
    [InlineData("our exchange rate is to at of with ")]
    [InlineData("use set take our the prices region of for is to in from ")]
    [InlineData("€1 €1 €1 ")]
    [InlineData("senior internal average developers cost about 9 ")]
    [InlineData("1,000,000.")]
    public void Nonsense_is_read_in_no_time_and_sets_nothing(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60));
        var place = new TestPlace(Noon);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        for (var length = 1; length <= 199; length += 6)
        {
            place.Say(text[..length]);
        }

        Assert.Empty(place.Logbook.House);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void A_currency_without_a_rate_is_refused_until_one_is_given()
    {
        var place = new TestPlace(Noon);
        place.Say("currency HUF");
        Assert.Empty(place.Logbook.House);
        Assert.Contains("no exchange rate for HUF", place.LastText, StringComparison.Ordinal);

        place.Say("1 USD = 400 HUF");
        place.Say("currency HUF");

        Assert.Equal(2, place.Logbook.House.Count);
    }

    [Fact]
    public void Settings_that_cannot_both_hold_are_asked_about_at_once()
    {
        var place = new TestPlace(Noon);
        place.Say("we only use Azure");

        place.Say("region eu-central-1", from: "Ben");

        Assert.Contains("eu-central-1 is a region of another cloud", place.LastText, StringComparison.Ordinal);
        Assert.Contains("HR-1", place.LastText, StringComparison.Ordinal);
        Assert.Contains("HR-2", place.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_of_settings_makes_each_of_them_and_names_what_it_could_not_read()
    {
        var talk = new Talk();

        talk.Fill("settings", "Anna", ("currency", "EUR"), ("rate", "1 EUR = 1.08 USD"), ("day-rate", "800"), ("region", "Atlantis"), ("cloud", "aws"), ("rules", "PostgreSQL is our standard\nnever Kubernetes"));

        Assert.Equal(6, talk.State.Logbook.House.Count);
        Assert.Contains("800 EUR a day", talk.Text, StringComparison.Ordinal);
        Assert.Contains("could not read “Atlantis”", talk.Text, StringComparison.Ordinal);
        Assert.Contains("came back empty", new Talk().Fill("settings", "Anna", ("currency", "")).Text, StringComparison.Ordinal);
        Assert.Contains("show money in EUR", new Talk().Command("form settings").Text, StringComparison.Ordinal);
    }
}
