using Xunit.Abstractions;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Digests;

/// <summary>What a design takes for true is asked for when its time is over, and an answer says what of the design still holds.</summary>
public sealed class AssumptionTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Begun = new(2026, 8, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Begun.AddDays(100);

    private const string Shop = "An online shop with 500 requests per second at peak, 6 engineers, Node, on AWS, 9k a month. Just answer";

    [Fact]
    public void H5_an_assumption_older_than_its_expiry_is_asked_about_in_the_digest_and_an_update_makes_the_design_again()
    {
        var place = Place();
        place.Until(Begun.AddDays(80));
        Assert.DoesNotContain(place.Digests, said => Text(said.Reply).Contains("you assumed", StringComparison.Ordinal));

        place.Until(Later);
        var digest = Assert.Single(place.Digests, said => Text(said.Reply).Contains("you assumed", StringComparison.Ordinal));
        output.WriteLine(Text(digest.Reply));
        Assert.Contains("500 requests/s", Text(digest.Reply), StringComparison.Ordinal);
        Assert.Equal(["Still right", "Change it", "Ask later"], digest.Reply.Blocks.SelectMany(BlockText.Buttons).Select(button => button.Label).Take(3));

        place.PressButton("Change it", "Ben", "");
        place.Say("20,000 requests per second", "Ben", "");
        output.WriteLine(Last(place));

        Assert.Contains("20,000 requests/s", Last(place), StringComparison.Ordinal);
        Assert.Contains("olds", Last(place), StringComparison.Ordinal);
        Assert.Equal(500, Design(place).Brief.Number(FactIds.RequestsPerSecond));
        place.PressButton("Take it", "Ben", "");
        output.WriteLine(Last(place));
        Assert.Equal(20_000, Design(place).Brief.Number(FactIds.RequestsPerSecond));
        Assert.Equal("1", Design(place).Thread.Split('=')[^1]);
        var kept = Assert.Single(place.Logbook.Checks);
        Assert.Equal(("Ben", Later, FactValue.Of(20_000)), (kept.Mark.By, kept.Mark.At, kept.Told!.Value));
    }

    [Fact]
    public void H5_still_right_is_kept_with_who_and_when_and_asked_again_a_term_later()
    {
        var place = Place();
        place.Until(Later);

        place.PressButton("Still right", "Ben", "");
        output.WriteLine(Last(place));

        Assert.Contains("still holds", Last(place), StringComparison.Ordinal);
        Assert.Contains("says Ben", Last(place), StringComparison.Ordinal);
        Assert.Empty(Items(place, Later.AddDays(89), "requests-per-second"));
        Assert.Single(Items(place, Later.AddDays(91), "requests-per-second"));
        Assert.Equal(Items(place, Later.AddDays(91), "requests-per-second"), Items(place, Later.AddDays(120), "requests-per-second"));
        Assert.NotEqual(Items(place, Later.AddDays(91), "requests-per-second"), Keys(Place(), Later));
    }

    [Fact]
    public void X6_every_assumption_has_a_value_an_expiry_and_a_trigger_and_a_changed_value_is_held_against_the_design()
    {
        var place = Place();
        place.Say("assumptions", "Ben", "another");
        output.WriteLine(Last(place));
        var scene = Scene(place, Begun);
        Assert.All(AssumedFact.In(scene), fact =>
        {
            Assert.True(fact.Due > fact.Since);
            Assert.NotEmpty(fact.Term.Trigger);
            Assert.Contains(AssumptionReply.Value(Talk.Knowledge, Wording.Shipped, fact.Fact), Last(place), StringComparison.Ordinal);
        });
        Assert.Contains("60 % of the break point (", Last(place), StringComparison.Ordinal);

        place.Until(Later);
        Assert.Single(place.Digests, said => Text(said.Reply).Contains("what is it today?", StringComparison.Ordinal));
        place.Say("it is 480 requests/s now", "Mira", "below the digest");
        output.WriteLine(Last(place));
        Assert.Contains("still holds", Last(place), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("no longer holds", Last(place), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("480 requests/s", Last(place), StringComparison.Ordinal);

        place.Say("it is 30,000 requests/s now", "Mira", "a third thread");
        output.WriteLine(Last(place));
        Assert.Contains("no longer holds", Last(place), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(500, Design(place).Brief.Number(FactIds.RequestsPerSecond));
    }

    [Fact]
    public void Ask_later_puts_the_question_off_for_two_weeks()
    {
        var place = Place();
        place.Until(Later);

        place.PressButton("Ask later", "Ben", "");
        output.WriteLine(Last(place));

        Assert.Empty(Items(place, Later.AddDays(13), "requests-per-second"));
        Assert.Single(Items(place, Later.AddDays(14), "requests-per-second"));
    }

    [Fact]
    public void Due_lists_the_assumptions_whose_time_is_over_and_says_so_when_there_are_none()
    {
        var place = Place();
        place.Say("due");
        Assert.DoesNotContain("assumption", Last(place), StringComparison.Ordinal);

        place.Until(Later);
        place.Say("which assumptions are due?", thread: "other");
        output.WriteLine(Last(place));

        Assert.Contains("1 assumption", Last(place), StringComparison.Ordinal);
        Assert.Contains("what is it today?", Last(place), StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_is_asked_for_two_months_after_the_launch_somebody_told()
    {
        var place = Place("An online shop with 500 requests per second at peak, 6 engineers, on AWS, live in 4 months. Just answer");

        var load = AssumedFact.In(Scene(place, Begun)).First(fact => fact.Term.Kind == "load");

        Assert.InRange((load.Due - Begun).TotalDays, 180, 184);
    }

    [Fact]
    public void With_several_designs_an_answer_asks_which_and_the_button_knows_what_was_said()
    {
        var place = Place();
        place.Say("A chat app with 500 requests per second at peak, 9 engineers, on GCP. Just answer", thread: "2");
        place.Until(Later);

        place.Say("it is 800 requests/s now", "Ben", "below");
        output.WriteLine(Last(place));
        Assert.Contains("which design", Last(place), StringComparison.Ordinal);
        Assert.Empty(place.Logbook.Checks);
        place.PressButton("E-commerce", "Ben", "below");
        output.WriteLine(Last(place));

        Assert.Equal(place.Logbook.Designs.First(design => design.Thread.EndsWith("=1", StringComparison.Ordinal)).Thread, Assert.Single(place.Logbook.Checks).Design);
        Assert.Contains("800 requests/s", Last(place), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what was the cost of our shop again?", "USD")]
    [InlineData("show me the bill", "USD")]
    [InlineData("what if 10x?", "Take it")]
    public void A_fresh_thread_finds_the_design_of_the_place(string asked, string holds)
    {
        var place = Place();

        place.Say(asked, "Ben", "fresh");
        output.WriteLine(Last(place));

        Assert.Contains("2026-08-03 by Anna", Last(place), StringComparison.Ordinal);
        Assert.Contains(holds, Last(place) + string.Join(' ', place.Said.TakeLast(4).SelectMany(said => said.Reply.Blocks.SelectMany(BlockText.Buttons)).Select(button => button.Label)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_designs_a_fresh_thread_offers_them_by_title()
    {
        var place = Place();
        place.Say("A chat app for 50k users a day, 9 engineers, on GCP. Just answer", thread: "2");

        place.Say("what if 10x?", "Ben", "fresh");
        place.PressButton("E-commerce", "Ben", "fresh");

        Assert.Contains("requests/s", Last(place), StringComparison.Ordinal);
    }

    [Fact]
    public void A_taken_back_answer_is_forgotten_and_an_earlier_button_finds_the_design_that_was_changed()
    {
        var place = Place();
        var old = Design(place).Id;
        place.Say("we are 8 engineers", thread: "1");
        Assert.NotEqual(old, Design(place).Id);
        Assert.Equal(Begun, Design(place).FirstAt);

        place.Press($"about {old[..16]} assumption holds team-size", "Ben", "digest");

        Assert.Contains("still right", Last(place), StringComparison.Ordinal);
        var check = Assert.Single(place.Logbook.Checks);
        Assert.Empty(place.Logbook.TakenBack(check.Mark.Thread, new HashSet<string> { check.Mark.Message }).Checks);
    }

    [Fact]
    public void Each_term_names_facts_of_the_catalogue_once_with_where_it_comes_from()
    {
        Assert.All(AssumptionTerm.All.SelectMany(term => term.Facts), fact => Assert.True(FactCatalogue.Knows(fact), fact));
        Assert.Distinct(AssumptionTerm.All.SelectMany(term => term.Facts));
        Assert.All(AssumptionTerm.All, term => Assert.True(term.Days > 0 && term.Source.Length > 0 && term.Mark is "read" or "known" or "assumption", term.Kind));
    }

    private static TestPlace Place(string brief = Shop)
    {
        var place = new TestPlace(Begun);
        place.Say(brief);
        return place;
    }

    private static LoggedDesign Design(TestPlace place) => Assert.Single(place.Logbook.Designs);

    /// <summary>All that was said to the last message.</summary>
    private static string Last(TestPlace place) => string.Join('\n', place.Said.Where(said => said.Cause == place.Said[^1].Cause).Select(said => Text(said.Reply)));

    private static string Text(Reply reply) => string.Join('\n', reply.Blocks.Select(BlockText.Of));

    private static WatchScene Scene(TestPlace place, DateTimeOffset now) => new(place.Logbook, now, Talk.Knowledge, Wording.Shipped);

    private static string[] Keys(TestPlace place, DateTimeOffset now) => [.. new AssumptionWatch().Items(Scene(place, now)).Select(item => item.Key)];

    private static string[] Items(TestPlace place, DateTimeOffset now, string fact) => [.. Keys(place, now).Where(key => key.Contains($":{fact}:", StringComparison.Ordinal))];
}
