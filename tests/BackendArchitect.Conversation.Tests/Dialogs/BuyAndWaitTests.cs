using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Dialogs;

public sealed class BuyAndWaitTests
{
    private const string Shop = "An online shop, 20k users a day, 5 developers, Python, 3k dollars a month, on AWS. Just answer.";

    [Theory]
    [InlineData("can't we just use WordPress?")]
    [InlineData("why not just WordPress?")]
    [InlineData("what if we use wordpress?")]
    [InlineData("wouldn't Magento be enough?")]
    public void A_product_nobody_priced_is_taken_seriously_and_what_is_priced_stands_in_for_it(string question)
    {
        var talk = new Talk().Say(Shop).Say(question);

        Assert.Contains("I have no price of", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Shopify", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What if", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Same parts", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_priced_product_is_shown_at_its_price()
    {
        var talk = new Talk().Say(Shop).Say("what if we use Shopify?");

        Assert.Contains("Shopify", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no price", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what would it cost if we wait a year", 12)]
    [InlineData("can we wait 3 months?", 3)]
    [InlineData("what if we wait two years?", 24)]
    [InlineData("what if we wait six months?", null)]
    [InlineData("what if we wait?", null)]
    public void Waiting_another_time_than_was_computed_is_said_and_counted(string question, int? months)
    {
        var talk = new Talk().Say(Shop).Say(question);

        Assert.Contains("Start in 6 months", talk.Text, StringComparison.Ordinal);
        Assert.Equal(months is not null, talk.Text.Contains($"You ask about {months} months; below it is computed for 6 months", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("wait half a year", 6)]
    [InlineData("2 quarters", 6)]
    [InlineData("next year", 12)]
    [InlineData("999 years", 120)]
    [InlineData("soon", null)]
    public void Reads_how_long(string text, int? months) => Assert.Equal(months, Spans.Months(text));

    [Fact]
    public void Old_prices_are_spoken_of_once_and_calmly()
    {
        var talk = new Talk().Say(Shop).Say("show the costs");
        Assert.Single(talk.Blocks.OfType<Block.Note>(), note => note.Text.Contains("count as stale", StringComparison.Ordinal) && note.Tone == "info");

        talk.Say("show the costs");
        Assert.DoesNotContain(talk.Blocks.OfType<Block.Note>(), note => note.Text.Contains("stale", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Microservices or a monolith for a social media platform?")]
    [InlineData("REST or GraphQL for a shop?")]
    [InlineData("PostgreSQL or MongoDB?")]
    [InlineData("Kubernetes or serverless for a startup of 4?")]
    public void F5_A_comparison_says_what_decides_in_one_short_message(string question)
    {
        var talk = new Talk().Say(question);

        var first = talk.Last!.Replies[0].Blocks;
        Assert.InRange(first.Sum(FirstMessage.Length), 200, FirstMessage.Most);
        Assert.Contains(first, block => block is Block.Table { Columns: [_, "Weight", ..] });
        Assert.InRange(talk.Blocks.Sum(FirstMessage.Length), 200, 3_000);
    }

    [Fact]
    public void Devices_without_a_pace_make_a_load_that_is_asked_about()
    {
        var talk = new Talk().Say("An IoT platform for 2 million devices, 6 engineers in python and go, 30k a month, AWS");

        Assert.Equal(33_333, Math.Floor(talk.State.Ledger.Number(FactIds.EventsPerSecond)!.Value));
        Assert.Equal(["go", "python"], talk.State.Ledger.Many(FactIds.TeamSkills).Order());
        Assert.Contains(talk.Asks, ask => ask.Question == "device-pace");

        talk.Press("Every hour");
        Assert.Equal(556, Math.Round(talk.State.Ledger.Number(FactIds.EventsPerSecond)!.Value));
    }
}
