using BackendArchitect.Conversation.Memory;

namespace BackendArchitect.Conversation.Tests.Decisions;

public sealed class LifecycleTests
{
    private const string Shop = "We need an online shop for 20k users a day, 6 devs. just answer";

    [Fact]
    public void H2_a_proposal_is_accepted_by_its_button_with_who_and_when_and_the_way_it_came()
    {
        var talk = new Talk().Say("propose moving to Kubernetes because three teams deploy each day");
        var proposed = Assert.Single(talk.State.Logbook.Decisions);

        talk.Press("Accept", "Ben");

        var record = Assert.Single(talk.State.Logbook.Decisions);
        Assert.Equal((DecisionStatus.Proposed, "Anna", "three teams deploy each day"), (proposed.Status, proposed.Last.By, proposed.Why));
        Assert.Equal((DecisionStatus.Accepted, "Ben", "ben"), (record.Status, record.Last.By, record.Last.ById));
        Assert.Equal([("Anna", "m1"), ("Ben", "m2")], record.History.Select(change => (change.Mark.By, change.Mark.Message)));
        Assert.Contains("accepted by Ben, 2026-11-22 12:02 UTC", talk.Text, StringComparison.Ordinal);
        Assert.Contains("proposed by Anna, 2026-11-22 12:01 UTC", talk.Text, StringComparison.Ordinal);
        Assert.Equal(["Supersede", "Review again", "Dissent"], talk.Buttons.Select(button => button.Label));
    }

    [Fact]
    public void H2_a_superseded_decision_and_the_one_in_its_place_name_each_other_whichever_is_shown()
    {
        var talk = new Talk().Say("we decided on Kafka because we know it").Say("we decided on RabbitMQ since it is simpler", "Ben");
        Assert.Contains("both cannot hold", talk.Text, StringComparison.Ordinal);

        talk.Press("ADR-0002 supersedes", "Cem");

        Assert.Contains("superseded by Cem", talk.Text, StringComparison.Ordinal);
        Assert.Equal([DecisionStatus.Superseded, DecisionStatus.Accepted], talk.State.Logbook.Decisions.Select(record => record.Status));
        Assert.Contains("superseded by ADR-0002 (by Cem, 2026-11-22 12:03 UTC)", talk.Say("show ADR-1").Text, StringComparison.Ordinal);
        Assert.Contains("Supersedes ADR-0001", talk.Say("show ADR-2").Text, StringComparison.Ordinal);
        Assert.Equal(["rabbitmq"], talk.State.Logbook.Standing().Select(standing => standing.Subject));
    }

    [Fact]
    public void H2_supersede_asks_for_what_takes_the_place_and_offers_only_what_can()
    {
        var talk = new Talk().Say("we decided on Kafka").Say("we decided on PostgreSQL").Say("propose RabbitMQ").Say("propose that we use RabbitMQ");

        talk.Say("show ADR-1").Press("Supersede");

        var offered = Assert.Single(talk.Buttons);
        Assert.StartsWith("ADR-0003", offered.Label, StringComparison.Ordinal);
        talk.Press("ADR-0003");
        Assert.Equal([DecisionStatus.Superseded, DecisionStatus.Accepted, DecisionStatus.Accepted], talk.State.Logbook.Decisions.Select(record => record.Status));
        Assert.Contains("ADR-0003 is accepted with it", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deprecate ADR-1", "only proposed", "accept or reject it first")]
    [InlineData("supersede ADR-1", "only proposed", "accept or reject it first")]
    [InlineData("accept ADR-2", "accepted by Anna", "superseded or deprecated")]
    [InlineData("reject ADR-2", "accepted by Anna", "superseded or deprecated")]
    [InlineData("accept ADR-3", "rejected by Anna", "proposed again")]
    [InlineData("accept ADR-4", "superseded by ADR-0005", "change ADR-0005")]
    [InlineData("propose ADR-4", "superseded by ADR-0005", "propose anew")]
    [InlineData("accept ADR-99", "no ADR-0099", "`decisions` lists")]
    [InlineData("ADR-2 is superseded by ADR-3", "ADR-0003 is rejected", "open or accepted record")]
    [InlineData("ADR-2 is superseded by ADR-2", "no ADR-0002", "`decisions` lists")]
    [InlineData("vote for ADR-3", "rejected by Anna", "nothing to vote on")]
    [InlineData("dissent on ADR-1: no need", "proposed by Anna", "belongs to an accepted decision")]
    [InlineData("review ADR-1", "proposed by Anna", "only accepted decisions")]
    public void H2_an_illegal_step_is_refused_in_one_line_that_says_what_is_possible(string said, string because, string possible)
    {
        var talk = new Talk().Say("propose Kubernetes").Say("we decided on PostgreSQL").Say("propose GraphQL").Say("reject ADR-3")
            .Say("we decided on Kafka").Say("we decided on RabbitMQ").Say("yes");
        var before = talk.State.Logbook.Decisions;

        talk.Say(said);

        Assert.Equal(before, talk.State.Logbook.Decisions);
        Assert.Single(talk.Text.Split('\n'));
        Assert.Contains(because, talk.Text, StringComparison.Ordinal);
        Assert.Contains(possible, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void H2_what_is_rejected_or_given_up_can_be_proposed_again_and_nothing_of_it_is_lost()
    {
        var talk = new Talk().Say("propose GraphQL").Press("Reject", "Ben").Press("Propose again", "Cem").Press("Accept", "Anna").Say("deprecate ADR-1 because nobody calls it");

        var record = Assert.Single(talk.State.Logbook.Decisions);

        Assert.Equal([DecisionStatus.Proposed, DecisionStatus.Rejected, DecisionStatus.Proposed, DecisionStatus.Accepted, DecisionStatus.Deprecated], record.History.Select(change => change.Status));
        Assert.Equal(["Anna", "Ben", "Cem", "Anna", "Anna"], record.History.Select(change => change.Mark.By));
        Assert.Equal("nobody calls it", record.Why);
        Assert.Empty(talk.State.Logbook.Standing());
    }

    [Fact]
    public void H2_what_is_only_proposed_does_not_bind_later_designs_and_what_is_accepted_does()
    {
        const string departs = "Departs from ADR-0001";
        var proposed = new Talk().Say("propose MongoDB").Say(Shop);
        var accepted = new Talk().Say("we decided on microservices because the board wants them").Say(Shop);

        Assert.DoesNotContain(departs, proposed.Say("show options").Text, StringComparison.Ordinal);
        Assert.Equal(["microservices"], accepted.State.Logbook.Designs[0].Standing.Select(standing => standing.Subject));
        Assert.Empty(proposed.State.Logbook.Designs[0].Standing);
    }

    [Fact]
    public void A_message_taken_back_takes_back_its_own_change_and_leaves_the_others()
    {
        var talk = new Talk().Say("propose GraphQL").Say("accept ADR-1", "Ben").Say("vote for ADR-1", "Cem");

        talk.Delete("m3", "Cem");
        var left = Assert.Single(talk.State.Logbook.Decisions);
        var again = new Talk().Say("propose GraphQL").Say("accept ADR-1", "Ben").Delete("m2", "Ben");

        Assert.Equal((DecisionStatus.Accepted, 0), (left.Status, left.Votes.Count));
        Assert.Equal(DecisionStatus.Proposed, again.State.Logbook.Decisions[0].Status);
    }

    [Fact]
    public void A_number_is_never_given_twice()
    {
        var talk = new Talk().Say("we decided on Kafka").Delete("m1");
        Assert.Empty(talk.State.Logbook.Decisions);

        talk.Say("we decided on PostgreSQL");

        Assert.Equal("ADR-0002", Assert.Single(talk.State.Logbook.Decisions).Id);
    }

    [Fact]
    public void The_design_puts_its_main_decisions_on_the_table_and_none_of_them_binds()
    {
        var talk = new Talk().Say(Shop).Say("record as proposed");

        Assert.InRange(talk.State.Logbook.Decisions.Count, 3, 5);
        Assert.All(talk.State.Logbook.Decisions, record => Assert.Equal(DecisionStatus.Proposed, record.Status));
        Assert.All(talk.State.Logbook.Decisions, record => Assert.NotEmpty(record.Flips));
        Assert.Empty(talk.State.Logbook.Standing());
        Assert.Contains("all in the log already", talk.Say("record as proposed").Text, StringComparison.Ordinal);
        talk.Say("we go with option 1");
        Assert.Equal(DecisionStatus.Accepted, talk.State.Logbook.Decisions[0].Status);
        Assert.Equal(2, talk.State.Logbook.Decisions[0].History.Count);
    }
}
