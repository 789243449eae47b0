using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;
using BackendArchitect.Engine.Watch;

namespace BackendArchitect.Conversation.Tests.Digests;

/// <summary>Each watch is silent while nothing moves, says one thing when one thing moved, and names it the same from day to day until its next stage.</summary>
public sealed class WatchTests
{
    private static readonly DateTimeOffset Begun = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly KnowledgeBase Shipped = Talk.Knowledge;

    private static readonly LoggedDesign Shop = Logged("An online shop for 20k users a day, 6 engineers, Node, on AWS, growing 3x a year, 5k a month");

    [Fact]
    public void Support_is_said_at_each_stage_before_its_end_and_no_more_often()
    {
        var used = Shop.Versions.First(version => version.Product?.Contains("postgresql", StringComparison.Ordinal) == true);
        var knowledge = With(Shipped, used.Product!, used.Line, new DateOnly(2028, 6, 1));

        string[] KeysOn(int year, int month, int day) => [.. Keys(knowledge, new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero), DigestTopic.Support).Where(key => key.Contains("postgresql", StringComparison.Ordinal))];

        Assert.Empty(KeysOn(2027, 5, 1));
        Assert.EndsWith(":12-months", Assert.Single(KeysOn(2027, 6, 2)), StringComparison.Ordinal);
        Assert.Equal(KeysOn(2027, 6, 2), KeysOn(2027, 11, 1));
        Assert.EndsWith(":6-months", Assert.Single(KeysOn(2027, 12, 2)), StringComparison.Ordinal);
        Assert.EndsWith(":90-days", Assert.Single(KeysOn(2028, 3, 2)), StringComparison.Ordinal);
        Assert.EndsWith(":30-days", Assert.Single(KeysOn(2028, 5, 2)), StringComparison.Ordinal);
        Assert.EndsWith(":ended", Assert.Single(KeysOn(2028, 6, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_advisory_is_one_item_with_its_mend_and_one_that_is_mended_none()
    {
        var used = Shop.Versions.First(version => version.Product?.Contains("postgresql", StringComparison.Ordinal) == true);
        var hits = Advisory(used.Technology, new AffectedRange(null, "99.9"));
        var mended = Advisory(used.Technology, new AffectedRange(null, "1.0"));

        Assert.Empty(Items(Shipped with { Advisories = [mended] }, Begun, DigestTopic.Advisory));
        var item = Assert.Single(Items(Shipped with { Advisories = [hits, mended] }, Begun, DigestTopic.Advisory));
        Assert.Contains("99.9", item.Text, StringComparison.Ordinal);
        Assert.Contains("2026-12-20", item.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_is_news_from_five_percent_of_the_bill_on()
    {
        Assert.Empty(Items(Shipped, Begun, DigestTopic.Cost));
        Assert.Empty(Items(Priced(1.04), Begun, DigestTopic.Cost));
        var item = Assert.Single(Items(Priced(1.2), Begun, DigestTopic.Cost));
        Assert.Contains("20 % dearer", item.Text, StringComparison.Ordinal);
        Assert.Contains("20 % cheaper", Assert.Single(Items(Priced(0.8), Begun, DigestTopic.Cost)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void H4_A_digest_says_money_in_the_currency_of_the_place_with_its_rate()
    {
        var brief = Shop.Brief.With(new Fact(FactIds.Currency, FactValue.Of("EUR"), "", FactKind.Stated, "show money in EUR", new FactSource("m1", "house rule HR-1, Anna, 2026-12-01")));
        var design = Architect.Design(brief, Shipped, []);
        var logged = LoggedDesign.Of(design, "t1", "Anna", Begun, brief, []);
        var scene = new WatchScene(Logbook.Empty.With(logged), Begun, Priced(1.2), Wording.Shipped);

        var item = Assert.Single(new CostWatch().Items(scene));

        var then = logged.Bill.Where(line => Shipped.Prices.Any(price => price.Id == line.Price)).Sum(line => line.UnitPrice * (decimal)line.Quantity);
        Assert.Contains($"instead of {Amounts.Number((double)Math.Round(then / 1.1m))}.", item.Text, StringComparison.Ordinal);
        Assert.Contains(" EUR in the busiest month", item.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("USD", item.Text, StringComparison.Ordinal);
        Assert.Contains("1 EUR = 1.1 USD, our planning assumption of 2026-11-22", item.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_is_said_when_a_mark_is_passed_that_the_design_did_not_begin_with()
    {
        var design = Architect.Design(Shop.Brief, Shipped, []);
        var born = 100 / design.BreakPoints[0].Multiple;
        var full = Math.Log(design.BreakPoints[0].Multiple) / Math.Log(3) * 365.25;

        var first = Items(Shipped, Begun, DigestTopic.Growth);
        var atEighty = GrowthMark.Of(design, Shop.Brief, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 1).AddDays((int)(full * 0.999)));
        var over = GrowthMark.Of(design, Shop.Brief, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 1).AddDays((int)full + 2));

        Assert.Empty(first);
        Assert.True(born < 80, $"the sample begins at {born} %");
        Assert.Equal(80, atEighty!.Stage);
        Assert.Equal((100, null), (over!.Stage, over.Reached));
        Assert.Null(GrowthMark.Of(design, Shop.Brief.Without(FactIds.GrowthPerYear), new DateOnly(2026, 12, 1), new DateOnly(2036, 12, 1)));
    }

    [Fact]
    public void An_open_question_is_said_once_after_four_weeks()
    {
        Assert.Empty(Keys(Shipped, Begun.AddDays(27), DigestTopic.Question));
        Assert.Equal(Assert.Single(Keys(Shipped, Begun.AddDays(29), DigestTopic.Question)), Assert.Single(Keys(Shipped, Begun.AddDays(300), DigestTopic.Question)));
    }

    [Fact]
    public void A_button_below_the_digest_takes_the_design_up_in_its_own_thread()
    {
        var place = new TestPlace(Begun);
        place.Say("An online shop for 20k users a day, 6 engineers, Node, on AWS, 5k a month. Just answer", thread: "1");
        var design = Assert.Single(place.Logbook.Designs);

        place.Press($"about {design.Id[..16]} show costs", from: "Ben", thread: "digest");
        Assert.Contains("USD", place.LastText, StringComparison.Ordinal);
        place.Say("what if 10x?", from: "Ben", thread: "digest");
        Assert.DoesNotContain("no design", place.LastText, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(design.Thread, Assert.Single(place.Logbook.Designs).Thread);
    }

    [Fact]
    public void A_design_that_is_gone_is_said_so()
    {
        var place = new TestPlace(Begun);

        place.Press("about 0123456789abcdef show costs");

        Assert.Contains("no longer", place.LastText, StringComparison.Ordinal);
    }

    private static LoggedDesign Logged(string text)
    {
        var brief = Reader.Read(text, new FactSource("m1", "Anna"), Shipped).Ledger;
        return LoggedDesign.Of(Architect.Design(brief, Shipped, []), "t1", "Anna", Begun, brief, []);
    }

    private static KnowledgeBase With(KnowledgeBase knowledge, string product, string line, DateOnly ends) => knowledge with
    {
        Versions = [.. knowledge.Versions.Select(table => table.Id == product ? table with { Lines = [.. table.Lines.Select(known => known.Line == line ? known with { Ends = ends } : known)] } : table)],
    };

    private static KnowledgeBase Priced(double factor) => Shipped with { Prices = [.. Shipped.Prices.Select(price => price with { Usd = price.Usd * factor })] };

    private static Advisory Advisory(string technology, AffectedRange range) => new(
        $"cve-{range.Fixed}", $"CVE-{range.Fixed}", "Memory is read past its end", [technology], "high", new DateOnly(2026, 12, 20), [range], []);

    private static IReadOnlyList<DigestItem> Items(KnowledgeBase knowledge, DateTimeOffset now, DigestTopic topic)
    {
        var scene = new WatchScene(Logbook.Empty.With(Shop), now, knowledge, Wording.Shipped);
        IWatch[] watches = [new SupportWatch(), new AdvisoryWatch(), new CostWatch(), new GrowthWatch(), new RiskWatch(), new QuestionWatch()];
        return [.. watches.SelectMany(watch => watch.Items(scene)).Where(item => item.Topic == topic)];
    }

    private static IEnumerable<string> Keys(KnowledgeBase knowledge, DateTimeOffset now, DigestTopic topic) => Items(knowledge, now, topic).Select(item => item.Key);
}
