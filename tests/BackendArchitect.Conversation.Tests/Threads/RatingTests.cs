using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.Tests.Threads;

public sealed class RatingTests
{
    private const string Shop = "a shop for 20k users a day, 6 devs, Node, 5k a month, AWS. just answer";

    [Theory]
    [InlineData(Shop, true)]
    [InlineData("REST or GraphQL for a shop?", true)]
    [InlineData("What's the best way to do auth in a multi-tenant SaaS?", true)]
    [InlineData("Review this payment service: we call Stripe, store the result in Postgres, retry on errors and send a mail", true)]
    [InlineData("hello", false)]
    [InlineData("help", false)]
    [InlineData("We need a shop for 20k users a day", false)]
    public void F6_Thumbs_belong_below_advice_and_nowhere_else(string text, bool rated) =>
        Assert.Equal(rated, new Talk().Say(text).Last!.Replies[^1].Rated);

    [Fact]
    public void F6_A_thumb_up_is_noted_in_silence_and_a_thumb_down_is_asked_about_in_one_line()
    {
        var talk = new Talk().Say(Shop);
        var reply = talk.Last!.Replies[^1].Id;
        var before = talk.State.Dialogs;

        Assert.Empty(talk.Command($"feedback up {reply}").Last!.Replies);
        Assert.Single(talk.Command($"feedback down {reply}", "Ben").Text.Split('\n'));
        Assert.Contains("What was wrong", talk.Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), talk.State.RatingsOf(talk.State.Design));
        Assert.Equal(before, talk.State.Dialogs);
    }

    [Fact]
    public void F6_Pressing_again_changes_a_mind_and_counts_once()
    {
        var talk = new Talk().Say(Shop);
        var reply = talk.Last!.Replies[^1].Id;

        talk.Command($"feedback up {reply}").Command($"feedback down {reply}").Command($"feedback down {reply}");

        Assert.Equal((0, 1), talk.State.RatingsOf(talk.State.Design));
    }

    [Fact]
    public void F6_Where_the_platform_says_which_reply_was_pressed_it_need_not_be_in_the_command_and_its_words_are_kept()
    {
        var talk = new Talk().Say(Shop);
        var pressed = talk.Message(InboundKind.Action, "Anna", "", "feedback down") with
        {
            Pressed = talk.Last!.Replies[^1].Id,
            Values = new Dictionary<string, string> { ["text"] = "the load is wrong" }.ToImmutableDictionary(),
        };

        Assert.Contains("thank you", talk.Send(pressed).Text, StringComparison.Ordinal);
        var rating = Assert.Single(talk.State.Ratings);
        Assert.Equal(("the load is wrong", false, pressed.Pressed), (rating.Words, rating.Up, rating.Reply));
    }

    [Fact]
    public void F6_A_thumb_does_not_stand_in_the_way_of_an_edit_and_ratings_are_bounded()
    {
        var talk = new Talk().Say("We need a shop for 20k users a day").Command("feedback up m1-1").Edit("m1", "We need a shop for 70k users a day");
        Assert.Equal(70_000, talk.State.Ledger.Number(Engine.Briefs.FactIds.DailyUsers));

        for (var at = 0; at < 120; at++)
        {
            talk.Command($"feedback up r{at}");
        }

        Assert.Equal(50, talk.State.Ratings.Count);
    }
}
