using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Decisions;

public sealed class VoteTests
{
    [Fact]
    public void X16_votes_are_kept_with_name_and_reason_and_the_losing_argument_stays_with_its_trigger()
    {
        var talk = new Talk().Say("propose Kafka").Press("Vote for", "Ben").Say("because we know it", "Ben");
        talk.Say("vote against ADR-1 because nobody is on call for it; reopen when the queue lags a minute", "Cem");
        Assert.Contains("For: 1 (Ben) · against: 1 (Cem).", talk.Text, StringComparison.Ordinal);

        talk.Press("Accept", "Anna");

        Assert.Contains("Dissent of Cem: nobody is on call for it. Reopen when: the queue lags a minute.", talk.Text, StringComparison.Ordinal);
        var record = Assert.Single(talk.State.Logbook.Decisions);
        Assert.Equal([("Ben", true, "we know it"), ("Cem", false, "nobody is on call for it")], record.Standpoints.Select(vote => (vote.Mark.By, vote.For, vote.Why)));
        Assert.Equal(("Cem", "the queue lags a minute"), (record.LostVoices.Single().Mark.By, record.LostVoices.Single().Trigger));
        var shown = talk.Say("show ADR-1").Text;
        Assert.Contains("Votes: Ben for (we know it); Cem against (nobody is on call for it).", shown, StringComparison.Ordinal);
        Assert.Contains("Dissent of Cem", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void X16_who_votes_again_changes_their_mind_and_counts_once()
    {
        var talk = new Talk().Say("propose Kafka").Press("Vote against", "Ben").Press("Vote for", "Ben").Press("Vote against", "Ben").Press("Vote for", "Ben");

        Assert.Contains("For: 1 (Ben) · against: 0.", talk.Text, StringComparison.Ordinal);
        Assert.InRange(talk.State.Logbook.Decisions[0].Votes.Count, 1, 2);
    }

    [Fact]
    public void X16_two_people_of_one_name_are_two_votes()
    {
        var talk = new Talk().Say("propose Kafka");
        talk.Command("adr 1 vote for", "Ben").Command("adr 1 vote against", "BEN");
        talk.Send(talk.Message(Messages.InboundKind.Action, "Ben", "", "adr 1 vote against") with { From = new Messages.Person("other", "Ben") });

        Assert.Contains("For: 0 · against: 2 (BEN, Ben).", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void X16_a_question_why_not_is_kept_as_dissent_with_what_would_make_it_right()
    {
        var talk = new Talk().Say("We need an online shop for 20k users a day, 6 devs. just answer").Say("why not microservices?", "Ben").Say("ok we go with option 1");
        Assert.Contains("Ben asked about Microservices. Keep that as dissent, to be reopened when", talk.Text, StringComparison.Ordinal);

        talk.Press("Yes");

        var voice = Assert.Single(Assert.Single(talk.State.Logbook.Decisions).LostVoices);
        Assert.Equal(("Ben", "Microservices", "microservices"), (voice.Mark.By, voice.Option, voice.OptionId));
        Assert.NotEmpty(voice.Trigger);
        Assert.Contains("Dissent of Ben: Microservices. Reopen when:", talk.Say("show ADR-1").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void X16_dissent_in_words_says_who_argues_for_what_and_when_to_come_back_to_it()
    {
        var talk = new Talk().Say("we decided on REST").Press("Dissent", "Cem");
        Assert.Contains("`dissent on ADR-0001:", talk.Text, StringComparison.Ordinal);

        talk.Say("dissent on ADR-1: GraphQL, because mobile needs few round trips; reopen when we have three client apps", "Cem");

        var kept = Assert.Single(talk.State.Logbook.Decisions[0].Dissents);
        Assert.Equal(("Cem", "GraphQL, because mobile needs few round trips", "we have three client apps", "graphql"), (kept.Mark.By, kept.Argument, kept.Trigger, kept.OptionId));
        Assert.Contains("To be reopened when: we have three client apps.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void X16_a_voice_that_turns_out_right_is_in_the_digest_with_its_trigger()
    {
        var talk = new Talk().Say("We need an online shop for 20k users a day, 6 devs. just answer").Say("why not microservices?", "Ben").Say("ok we go with option 1").Press("Yes");
        Assert.Empty(Met(talk));

        talk.Say("we are 60 engineers in 6 teams now");

        var item = Assert.Single(Met(talk));
        Assert.Contains("the design takes what Ben argued for, Microservices", item.Text, StringComparison.Ordinal);
        Assert.Contains("three or more teams", item.Evidence, StringComparison.Ordinal);
        Assert.Equal(["adr 1 review", "adr 1 supersede"], item.Actions.Select(button => button.Command));
    }

    private static IEnumerable<DigestItem> Met(Talk talk) =>
        new DissentWatch().Items(new WatchScene(talk.State.Logbook, new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero), Talk.Knowledge, Wording.Shipped));

    [Fact]
    public void A_reason_is_only_heard_from_who_owes_one()
    {
        var talk = new Talk().Say("propose Kafka because we know it").Press("Vote for", "Ben");
        var before = talk.State.Logbook.Decisions;

        talk.Say("because it rains", "Cem");

        Assert.Equal(before, talk.State.Logbook.Decisions);
    }
}
