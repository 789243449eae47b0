using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests;

public sealed class TurnTests
{
    private const string Shop = "We need a shop for 20k users a day";

    private static readonly string[] Scraps =
    [
        "users", "100k", "concurrent", "we are 6", "what if", "why not", "microservices", "?", "10x", "8k a month", "AWS", "change", "the budget", "to",
        "-1", "0", "999999999999999999999", "NaN", "∞", "%", "{value}", "{", "}", "[a](b)", "**", "\0", "🚀", "𝔘", "\n", "\t", "'; drop table", "<script>",
        "option 3", "go with", "show", "costs", "yes", "no", "don't know", "what is", "CQRS", "or", "GraphQL", "design", "start", "over", "just answer", "€",
        "1e400", "½", "a".PadRight(3000, 'a'), "who", "decide", "مرحبا", "100 000", "per second", "p95", "under", "ms", "99.99", "GDPR", "cards",
    ];

    [Fact]
    public void No_text_in_any_state_makes_it_throw()
    {
        var random = new Random(20261122);
        var talk = new Talk();
        for (var turn = 0; turn < 300; turn++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => Scraps[random.Next(Scraps.Length)]));
            talk = random.Next(12) == 0 ? new Talk() : talk;
            var pressed = talk.Buttons.ToArray();
            _ = random.Next(4) == 0 && pressed.Length > 0 ? talk.Command(pressed[random.Next(pressed.Length)].Command) : talk.Say(text);

            Assert.NotEmpty(talk.Text);
            Assert.True(BlockText.Length(talk.Blocks) <= 12_000, talk.Log);
        }
    }

    [Fact]
    public void Several_messages_are_one_wish_and_one_reply()
    {
        var talk = new Talk().SayAll("hello", "We need an online shop", "for 20k users a day", "we are 6, on AWS");

        var reply = Assert.Single(talk.Last!.Replies);
        Assert.Equal("m4-1", reply.Id);
        Assert.Equal(6, talk.State.Ledger.Number(FactIds.TeamSize));
        Assert.Equal("aws", talk.State.Ledger.Choice(FactIds.Cloud));
        Assert.Contains("sketch", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_pressed_in_a_row_are_noted_each_and_asked_on_once()
    {
        var talk = new Talk().Say("We need an online store with 100k concurrent users");
        var pressed = talk.Asks.Take(2).Select(ask => talk.Message(InboundKind.Action, "Anna", "", ask.Answers[0].Command)).ToArray();

        talk.Send(pressed);

        Assert.Equal(2, talk.Text.Split("Noted").Length - 1);
        Assert.Equal(talk.Asks.Count, talk.Asks.DistinctBy(ask => ask.Question).Count());
    }

    [Fact]
    public void A_message_that_comes_twice_is_answered_once()
    {
        var talk = new Talk();
        var message = talk.Message(InboundKind.Text, "Anna", Shop, null);

        Assert.NotEmpty(talk.Send(message).Last!.Replies);
        Assert.Empty(talk.Send(message).Last!.Replies);
    }

    [Fact]
    public void The_same_turn_run_again_gives_the_same_reply()
    {
        var talk = new Talk().Say(Shop);
        var message = talk.Message(InboundKind.Text, "Anna", "6 people, Node, 5k a month. just answer", null);
        var turn = new Turn(Talk.Knowledge);

        var first = turn.Run(talk.State, [message]);
        var second = new Turn(Talk.Knowledge).Run(talk.State, [message]);

        Assert.Equal(Text(first), Text(second));
    }

    [Fact]
    public void A_design_comes_with_the_record_its_files_are_drawn_from()
    {
        var talk = new Talk().Say($"{Shop}. Just answer.");

        var record = Assert.Single(talk.Last!.Designs);
        Assert.Equal(talk.State.Design, record.Id);
        Assert.Equal(talk.State.Ledger, record.Brief);
        Assert.Equal(record.Id, Engine.Architect.Design(record.Brief, Talk.Knowledge).Stamp.Brief);
    }

    [Fact]
    public void Just_answer_names_every_open_question_as_an_assumption()
    {
        var talk = new Talk().Say("We need a shop for 20k users a day");
        var open = Engine.Questions.Interviewer.Next(talk.State.Ledger, Talk.Knowledge, int.MaxValue).Where(question => question.Default is not null).ToArray();

        talk.Say("just answer").Say("what are the assumptions?");

        Assert.NotEmpty(open);
        Assert.All(open, question => Assert.Contains(FactCatalogue.Find(question.Fact).Name, talk.Log, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Nothing_is_designed_before_somebody_says_so()
    {
        var talk = new Talk().Say(Shop).Say("6 people, Node, 5k a month, AWS, cards through Stripe");

        Assert.Null(talk.State.Design);
        Assert.DoesNotContain(talk.Blocks, block => block is Block.Picture);
        Assert.NotNull(talk.Say("design it").State.Design);
    }

    [Fact]
    public void A_what_if_saves_nothing_until_it_is_taken()
    {
        var talk = new Talk().Say($"{Shop}, team of 6, 5k a month. Just answer.");
        var before = talk.State.Ledger;

        talk.Say("what if the budget is 9k a month?");
        Assert.Equal(before, talk.State.Ledger);

        talk.Press("Take it");
        Assert.Equal(9000, talk.State.Ledger.Number(FactIds.BudgetPerMonth));
    }

    [Fact]
    public void A_conversation_goes_on_after_its_state_was_stored()
    {
        var talk = new Talk().Say(Shop);
        var stored = System.Text.Json.JsonSerializer.Serialize(talk.State, ConversationJson.Default.ConversationState);
        var again = System.Text.Json.JsonSerializer.Deserialize(stored, ConversationJson.Default.ConversationState)!;
        var message = talk.Message(InboundKind.Text, "Anna", "6 people, 5k a month", null);
        var turn = new Turn(Talk.Knowledge);

        Assert.Equal(Text(turn.Run(talk.State, [message])), Text(turn.Run(again, [message])));
    }

    private static string Text(TurnOutcome outcome) =>
        System.Text.Json.JsonSerializer.Serialize(outcome, ConversationJson.Default.TurnOutcome);
}
