using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Threads;

public sealed class EditTests
{
    private const string Shop = "We need a shop for 20k users a day";

    [Fact]
    public void F8_Two_quick_messages_are_one_combined_turn()
    {
        var talk = new Talk().SayAll(Shop, "and we are 6, on AWS");

        Assert.Single(talk.Last!.Replies);
        Assert.Equal(6, talk.State.Ledger.Number(FactIds.TeamSize));
        Assert.Equal(20_000, talk.State.Ledger.Number(FactIds.DailyUsers));
    }

    [Fact]
    public void F8_An_edit_of_the_last_message_is_answered_as_if_it_had_been_written_so()
    {
        var talk = new Talk().Say(Shop).Say("we are 6, on AWS, 3k a month").Edit("m2", "we are 9, on Azure");
        var written = new Talk().Say(Shop).Say("we are 9, on Azure");

        Assert.Equal(Facts(written), Facts(talk));
        Assert.False(talk.State.Ledger.Has(FactIds.BudgetPerMonth));
        Assert.Contains("You changed that message", talk.Text, StringComparison.Ordinal);
        Assert.Equal(written.Text, string.Join('\n', talk.Blocks.Skip(1).Select(BlockText.Of)));
    }

    [Fact]
    public void F8_The_first_message_can_be_edited_and_edited_again()
    {
        var talk = new Talk().Say(Shop).Edit("m1", "We need a clinic portal for 5k patients a day").Edit("m1", "We need a booking platform for 300k users a day");

        Assert.Equal("booking", talk.State.Ledger.Choice(FactIds.Domain));
        Assert.Equal(300_000, talk.State.Ledger.Number(FactIds.DailyUsers));
    }

    [Fact]
    public void F8_An_edit_of_one_of_two_messages_answered_together_keeps_the_other()
    {
        var talk = new Talk().SayAll(Shop, "we are 6").Edit("m1", "We need a shop for 90k users a day");

        Assert.Equal(90_000, talk.State.Ledger.Number(FactIds.DailyUsers));
        Assert.Equal(6, talk.State.Ledger.Number(FactIds.TeamSize));
    }

    [Fact]
    public void F8_An_edit_that_arrives_with_its_message_is_simply_what_was_said()
    {
        var talk = new Talk();
        talk.Send(talk.Message(InboundKind.Text, "Anna", Shop, null), talk.Message(InboundKind.Edited, "Anna", "We need a shop for 90k users a day", null) with { Replaces = "m1" });

        Assert.Equal(90_000, talk.State.Ledger.Number(FactIds.DailyUsers));
        Assert.DoesNotContain("You changed", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void F8_A_decision_taken_by_a_message_that_is_edited_is_taken_anew()
    {
        var talk = new Talk().Say($"{Shop}, 6 devs. just answer").Say("we go with option 1").Edit("m2", "we go with option 2");

        var decision = Assert.Single(talk.State.Logbook.Decisions);
        Assert.NotEqual(Engine.Architect.Design(talk.State.Ledger, Talk.Knowledge).Choice("architecture-style"), decision.Option);
    }

    [Fact]
    public void F8_An_edit_of_an_older_message_says_in_one_line_what_to_do_and_changes_nothing()
    {
        var talk = new Talk().Say(Shop).Say("we are 6").Say("on AWS");
        var before = talk.State.Ledger;

        talk.Edit("m1", "We need a shop for 90k users a day");

        Assert.Equal(before, talk.State.Ledger);
        Assert.Single(talk.Text.Split('\n'));
        Assert.Contains("change the budget", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void F8_An_edit_that_changes_no_word_and_one_of_a_message_never_heard_stay_unanswered()
    {
        var talk = new Talk().Say(Shop);

        Assert.Empty(talk.Edit("m1", Shop).Last!.Replies);
        Assert.Empty(talk.Edit("elsewhere", "lunch?").Last!.Replies);
        Assert.Equal(20_000, talk.State.Ledger.Number(FactIds.DailyUsers));
    }

    [Fact]
    public void F8_A_message_taken_back_takes_back_what_it_said()
    {
        var talk = new Talk().Say(Shop);
        var before = talk.State.Ledger;

        talk.Say("we are 6, budget 3k").Delete("m2");

        Assert.Equal(before, talk.State.Ledger);
        Assert.Contains("Taken back", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void F8_A_deleted_message_that_changed_nothing_is_met_with_silence_and_an_older_one_with_what_still_counts()
    {
        var talk = new Talk().Say(Shop).Say("we are 6").Say("thanks");

        Assert.Empty(talk.Delete("m3").Last!.Replies);
        Assert.Contains("20,000", talk.Delete("m1").Text, StringComparison.Ordinal);
        Assert.Empty(talk.Delete("never").Last!.Replies);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("cancel")]
    [InlineData("never mind")]
    public void F8_Stop_cancels_the_dialog_under_way(string word)
    {
        string[] begun = [Shop, "Our API gets slow, queries take too long", "We need to split our monolith into services", "Review this payment service: we call Stripe, store the result and send a mail"];
        foreach (var words in begun)
        {
            var talk = new Talk().Say(words);
            Assert.NotNull(talk.State.Dialog());

            talk.Say(word);

            Assert.Null(talk.State.Dialog());
            Assert.Empty(talk.State.Asked);
            Assert.InRange(talk.Text.Split('\n').Length, 1, 3);
        }
    }

    [Fact]
    public void F8_Stop_in_the_same_breath_stops_what_was_begun_before_anybody_reads_it()
    {
        var talk = new Talk().SayAll(Shop, "stop");

        Assert.Null(talk.State.Dialog());
        Assert.DoesNotContain("sketch", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Stopped", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void F8_What_is_kept_to_go_back_is_one_step_and_survives_the_store()
    {
        var talk = new Talk().Say(Shop);
        for (var at = 0; at < 30; at++)
        {
            talk.Say($"we are {at + 2}");
        }

        Assert.Null(talk.State.Last!.Before.Last);
        var stored = System.Text.Json.JsonSerializer.Serialize(talk.State, ConversationJson.Default.ConversationState);
        Assert.InRange(stored.Length, 1, 12_000);
        var again = System.Text.Json.JsonSerializer.Deserialize(stored, ConversationJson.Default.ConversationState)!;
        var edit = talk.Message(InboundKind.Edited, "Anna", "we are 77", null) with { Replaces = "m31" };
        Assert.Equal(77, new Turn(Talk.Knowledge).Run(again, [edit]).State.Ledger.Number(FactIds.TeamSize));
    }

    private static IEnumerable<(string, FactValue)> Facts(Talk talk) => talk.State.Ledger.Facts.Select(fact => (fact.Id, fact.Value));
}
