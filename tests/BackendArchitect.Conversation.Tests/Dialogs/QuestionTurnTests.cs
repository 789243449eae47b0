using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Engine.Questions;

namespace BackendArchitect.Conversation.Tests.Dialogs;

public sealed class QuestionTurnTests
{
    [Theory]
    [InlineData("We need a new e-commerce platform that can handle 100k concurrent users")]
    [InlineData("We are building a SaaS for 300 tenants on Azure")]
    [InlineData("We want to build a payments service, 5 developers")]
    [InlineData("a backend for vineyards, barrels and tastings")]
    [InlineData("We need a telemetry platform for 20,000 events per second")]
    public void A4_each_turn_asks_at_most_four_with_two_answers_and_a_way_out_most_flips_first(string first)
    {
        var talk = new Talk(ConversationKind.Personal).Say(first);
        var turns = 0;

        while (talk.Asks.Count > 0 && turns < 8)
        {
            var asks = talk.Asks;
            var flips = Interviewer.Next(talk.State.Ledger, Talk.Knowledge, most: 100).ToDictionary(question => question.Id, question => question.Flips);
            Assert.InRange(asks.Count, 1, QuestionDesk.Most);
            Assert.All(asks, ask => Assert.True(ask.Answers.Length >= 3, $"{ask.Question} has too few answers.\n{talk.Log}"));
            Assert.All(asks, ask => Assert.Matches("^(Don't know|Keep both)", ask.Answers[^1].Label));
            // What cannot all hold is asked before anything else: no other answer means much until it is settled.
            var ranked = asks.SkipWhile(ask => Talk.Knowledge.Contradictions.Any(known => known.Id == ask.Question)).ToList();
            Assert.All(ranked, ask => Assert.True(flips[ask.Question] > 0));
            var worth = ranked.Select(ask => flips[ask.Question]).ToList();
            Assert.True(worth.SequenceEqual(worth.OrderDescending()), $"They flip {string.Join(", ", worth)}.\n{talk.Log}");
            talk.Command(asks[0].Answers[0].Command);
            turns++;
        }

        Assert.True(turns > 0, talk.Log);
    }
}
