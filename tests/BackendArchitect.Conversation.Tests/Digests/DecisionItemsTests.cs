using System.Globalization;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Digests;

/// <summary>What the digest says of the decision log.</summary>
public sealed class DecisionItemsTests
{
    private static readonly DigestDefaults Mondays = new(true, DayOfWeek.Monday, new TimeOnly(9, 0), "Europe/Berlin");

    [Fact]
    public void H3_A_decision_whose_review_day_has_passed_is_in_the_digest_with_buttons_to_act()
    {
        var place = Decided();

        place.Until(Utc("2027-05-25T00:00"));

        var (_, _, reply) = Assert.Single(place.Digests, said => Text(said.Reply).Contains("due to be looked at again", StringComparison.Ordinal));
        Assert.Contains("review by 2027-05-24", Text(reply), StringComparison.Ordinal);
        Assert.Contains(reply.Blocks.SelectMany(BlockText.Buttons), button => button.Command == "adr 1 holds");
    }

    [Fact]
    public void H3_Still_right_pressed_below_the_digest_settles_it()
    {
        var place = Decided();
        place.Until(Utc("2027-05-25T00:00"));

        place.Press("adr 1 holds", thread: "");
        place.Until(Utc("2027-08-25T00:00"));

        Assert.Single(place.Digests, said => Text(said.Reply).Contains("due to be looked at again", StringComparison.Ordinal));
    }

    [Fact]
    public void X16_The_dissent_and_what_would_reopen_the_decision_are_in_the_digest()
    {
        var place = Decided();
        place.Say("dissent on ADR-1: services, because teams wait for each other; reopen when we are 20", from: "Ben");

        place.Until(Utc("2026-12-01T00:00"));

        Assert.Contains("Ben would reopen it when we are 20", Text(Assert.Single(place.Digests).Reply), StringComparison.Ordinal);
    }

    [Fact]
    public void X18_A_proposal_left_open_for_a_week_is_said_once_with_its_votes()
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"), digests: Mondays);
        place.Say("I propose Kafka for events because we know it", from: "Jo");
        place.Say("vote against ADR-1 because nobody runs it", from: "Ben");

        place.Until(Utc("2026-12-20T00:00"));

        var text = Text(Assert.Single(place.Digests).Reply);
        Assert.Contains("on the table since 24 November", text, StringComparison.Ordinal);
        Assert.Contains("0 for, 1 against", text, StringComparison.Ordinal);
    }

    [Fact]
    public void X18_A_decision_in_place_of_another_names_the_one_it_replaces()
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"), digests: Mondays);
        place.Say("we decided on Kafka for events because we know it", from: "Jo");
        place.Until(Utc("2026-12-15T00:00"));

        place.Say("replace ADR-1 with RabbitMQ because nobody runs Kafka", from: "Jo");
        place.Until(Utc("2026-12-22T00:00"));

        Assert.Contains("in place of ADR-0001", Text(place.Digests.Last().Reply), StringComparison.Ordinal);
    }

    private static TestPlace Decided()
    {
        var place = new TestPlace(Utc("2026-11-24T10:00"), digests: Mondays);
        place.Say("An online shop, 20k users a day, 6 engineers, mostly Node, AWS, 5k a month. Just answer.");
        place.Say("we go with option 1");
        return place;
    }

    private static string Text(Reply reply) => string.Join('\n', reply.Blocks.Select(BlockText.Of));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}
