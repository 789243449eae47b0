using System.Text.Json;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Conversation.Tests.Intake;

public sealed class IntakeTests
{
    [Fact]
    public void A2_Each_line_of_the_ledger_says_its_kind_its_message_and_its_author()
    {
        var talk = new Talk().Say("We need an online shop for 20k users a day, patients pay by card via Stripe")
            .Say("we are 6, mostly Node, on AWS", from: "Ben")
            .Say("8k dollars a month")
            .Say("just answer");

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(talk.State, ConversationJson.Default.ConversationState));
        var facts = json.RootElement.GetProperty("ledger").GetProperty("facts").EnumerateArray().ToList();

        Assert.Contains(facts, fact => Text(fact, "id") == "team-size" && fact.GetProperty("source").GetProperty("author").GetString() == "Ben" && fact.GetProperty("source").GetProperty("message").GetString() == "m2");
        Assert.Contains(facts, fact => Text(fact, "id") == "budget-per-month" && fact.GetProperty("source").GetProperty("author").GetString() == "Anna");
        Assert.Contains(facts, fact => Text(fact, "kind") == "Inferred");
        Assert.All(facts, fact => Assert.True(Text(fact, "kind") is "Stated" or "Inferred" or "Assumed"));
        Assert.All(facts, fact => Assert.NotEmpty(fact.GetProperty("source").GetProperty("message").GetString()!));
        Assert.All(Architect.Design(talk.State.Ledger, Talk.Knowledge).Facts, fact => Assert.NotEmpty(fact.Source.Message));
    }

    [Fact]
    public void A3_What_was_said_is_never_asked()
    {
        var talk = new Talk().Say("New shop: 100k concurrent users at the same moment, team of 6, AWS, PCI");
        var asked = new List<string>();
        for (var round = 0; round < 6 && talk.Asks.Count > 0; round++)
        {
            asked.AddRange(talk.State.Asked.Select(question => question.Fact));
            talk.Command($"skip {talk.State.Asked[0].Id}");
        }

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Intersect([FactIds.ConcurrentUsers, FactIds.DailyUsers, FactIds.RegisteredUsers, FactIds.TeamSize, FactIds.Teams, FactIds.Cloud, FactIds.Compliance]));
    }

    [Fact]
    public void A5_Just_answer_designs_at_once_and_assumes_the_defaults_of_what_is_open()
    {
        var talk = new Talk().Say("We need a booking platform for 5k users a day");
        var open = Engine.Questions.Interviewer.Next(talk.State.Ledger, Talk.Knowledge, int.MaxValue);

        talk.Say("just answer");

        var design = Architect.Design(talk.State.Ledger, Talk.Knowledge);
        var assumed = design.Assumptions.Where(assumption => assumption.Question is not null).ToDictionary(assumption => assumption.Fact, assumption => assumption.Value);
        Assert.NotNull(talk.State.Design);
        Assert.Equal(open.Select(question => question.Fact).Distinct().Order(), assumed.Keys.Order());
        Assert.All(open.Where(question => question.Default is not null), question => Assert.Equal(question.Default, assumed[question.Fact]));
        Assert.Contains("ssum", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("an online shop with payments, 2k users a day", FactIds.CardData)]
    [InlineData("a marketplace, people pay by card, 2k users a day", FactIds.CardData)]
    [InlineData("an appointment app for patients, 2k users a day", FactIds.Compliance, "hipaa")]
    [InlineData("a fitness tracker for EU users, 2k users a day", FactIds.Compliance, "gdpr")]
    public void A8_A_word_brings_its_rules_into_play(string text, string fact, string? rule = null)
    {
        var talk = new Talk().Say(text);
        var open = Engine.Questions.Interviewer.Next(talk.State.Ledger, Talk.Knowledge, int.MaxValue).Select(question => question.Fact);

        Assert.True(rule is null ? talk.State.Ledger.Has(fact) || open.Contains(fact) : talk.State.Ledger.Many(fact).Contains(rule), talk.Log);
    }

    [Fact]
    public void A8_Absent_words_bring_none()
    {
        var talk = new Talk().Say("an internal wiki for 200 users a day, team of 3");
        var open = Engine.Questions.Interviewer.Next(talk.State.Ledger, Talk.Knowledge, int.MaxValue).Select(question => question.Fact);

        Assert.False(talk.State.Ledger.Has(FactIds.Compliance));
        Assert.False(talk.State.Ledger.Has(FactIds.CardData));
        Assert.DoesNotContain(FactIds.CardData, open);
    }

    [Theory]
    [InlineData("an online shop, 20k users a day", Provenance.Assumed)]
    [InlineData("a payments platform, 500 tps, p95 150 ms, 99.95 % availability, RTO 30 minutes, RPO 1 minute, 12 engineers", Provenance.Stated)]
    public void A9_Each_design_states_its_targets_as_labelled_numbers(string text, Provenance expected)
    {
        var talk = new Talk().Say(text).Say("just answer");
        var design = Architect.Design(talk.State.Ledger, Talk.Knowledge);

        foreach (var id in new[] { "latency_target_ms", "availability_target", "rto_target_min", "rpo_target_min" })
        {
            var figure = design.Figure(id);
            Assert.True(figure.Value > 0, id);
            Assert.Equal(expected, figure.Provenance);
            var label = expected == Provenance.Stated ? "said" : "**assumed**";
            var line = talk.Text.Split('\n', '·').Single(part => part.Trim().StartsWith(label + ": ", StringComparison.Ordinal));
            Assert.Contains($"{FactText.InSentence(figure.Name)} {PartReply.Value(figure)}", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A10_The_brief_is_read_back_and_one_line_is_changed_before_anything_is_designed()
    {
        var talk = new Talk().Say("an online shop for 20k users a day, team of 6, 8k dollars a month, AWS, Node, Stripe, live in 4 months, GDPR, 99.9 % availability");
        while (talk.Asks.Count > 0)
        {
            talk.Command("skip");
        }

        Assert.Null(talk.State.Design);
        Assert.Contains("Read back", talk.Text, StringComparison.Ordinal);
        Assert.Contains(talk.Buttons, button => button.Command == "design");
        var before = talk.State.Ledger;

        talk.Command("change team-size").Say("9");

        Assert.Null(talk.State.Design);
        Assert.Equal(9, talk.State.Ledger.Number(FactIds.TeamSize));
        Assert.Equal(before.Without(FactIds.TeamSize), talk.State.Ledger.Without(FactIds.TeamSize));
        Assert.DoesNotContain(talk.Blocks, block => block is Block.Picture);

        talk.Press("Design it");

        Assert.NotNull(talk.State.Design);
    }

    private static string? Text(JsonElement fact, string property) => fact.GetProperty(property).GetString();
}
