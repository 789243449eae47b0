using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Tests.Guest;

/// <summary>Words of a model in front of the engine's own, and in place of its silence.</summary>
public sealed class GuestWordingTests
{
    private const string Brief = "We need an online shop for 20k users a day; we are 6, mostly Node, on AWS. Just answer.";

    [Fact]
    public void X1_Only_the_sentences_the_reply_vouches_for_stand_in_front_of_it()
    {
        var talk = new Talk().Say(Brief);

        talk.Say("why not microservices?", new GuestNote { Wording = "For a team of 6 engineers the modular monolith is ahead. Microservices would be 99.99 % available and cost 17,000 USD. Take microservices. See https://example.org/why." });

        Assert.StartsWith("For a team of 6 engineers the modular monolith is ahead.", BlockText.Of(talk.Blocks[0]), StringComparison.Ordinal);
        foreach (var invented in (string[])["99.99", "17,000", "example.org", "Take microservices"])
        {
            Assert.DoesNotContain(invented, talk.Text, StringComparison.Ordinal);
        }

        Assert.True(talk.Last!.Replies[0].WordedByModel);
        Assert.Contains("only they count", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void X1_Where_nothing_of_it_holds_the_reply_is_the_engines_own()
    {
        var alone = new Talk().Say(Brief).Say("why not microservices?");

        var talk = new Talk().Say(Brief).Say("why not microservices?", new GuestNote { Wording = "It costs 17,000 USD. As an AI model I would say 42." });

        Assert.Equal(alone.Text, talk.Text);
        Assert.False(talk.Last!.Replies[0].WordedByModel);
    }

    [Fact]
    public void A_digest_is_opened_in_words_that_rest_on_it()
    {
        var (alone, _) = Digest(null);
        var (with, last) = Digest($"{alone.Split('\n')[0].TrimEnd('.')}. Also 12,345 servers burned down.");

        Assert.NotEqual(alone, with);
        Assert.EndsWith(alone, with, StringComparison.Ordinal);
        Assert.DoesNotContain("12,345", with, StringComparison.Ordinal);
        Assert.True(last.Replies[0].WordedByModel);
    }

    [Fact]
    public void X1_An_answer_to_a_free_question_rests_on_what_the_engine_said()
    {
        var note = new GuestNote { Answer = new GuestAnswer("A circuit breaker stops calling what fails. It saves 3,141 USD.") { Evidence = ["A circuit breaker stops calling what fails for a while."] } };

        var talk = new Talk().Say("what would grandma say about all that falling apart?", note);

        Assert.Contains("stops calling what fails", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3,141", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void X1_Words_that_rest_on_nothing_are_not_shown()
    {
        var alone = new Talk().Say("what would grandma say about all that falling apart?");

        var talk = new Talk().Say("what would grandma say about all that falling apart?", new GuestNote { Answer = new GuestAnswer("Grandma would rewrite everything.") });

        Assert.Equal(alone.Text, talk.Text);
    }

    /// <summary>The first digest that has something to tell.</summary>
    private static (string Text, TurnOutcome Last) Digest(string? wording)
    {
        var talk = new Talk(channel: "slack").Say(Brief).Say("propose the design");
        for (var week = 0; week < 10 && (week == 0 || talk.Text.Length == 0); week++)
        {
            var next = talk.State.Logbook.Appointments.OrderBy(known => known.At).First();
            talk.Send(talk.Message(InboundKind.Due, "", "", next.Command) with
            {
                At = next.At,
                Values = ImmutableDictionary<string, string>.Empty.Add(InboundMessage.DueValue, next.At.ToString("O", CultureInfo.InvariantCulture)),
                Guest = wording is null ? null : new GuestNote { Wording = wording },
            });
        }

        Assert.NotEmpty(talk.Text);
        return (talk.Text, talk.Last!);
    }
}
