using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Intake;

public sealed class ContradictionDialogTests
{
    private const string Poor = "We need an online shop for 100k concurrent users, 200 dollars a month";

    [Fact]
    public void A7_The_first_reply_offers_three_meanings_of_a_crowd_each_with_its_load()
    {
        var talk = new Talk().Say("We need an online shop for 100k concurrent users");

        var meanings = talk.Asks.Single(ask => ask.Question == "load-meaning").Answers.Where(button => button.Label.Contains("requests/s", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, meanings.Count);
        Assert.Equal(3, meanings.Select(button => button.Label.Split('→')[1]).Distinct().Count());
    }

    [Fact]
    public void A7_The_first_reply_names_both_facts_and_what_may_give()
    {
        var talk = new Talk().Say(Poor);

        var ask = talk.Asks.Single(asked => asked.Question == "load-beyond-budget");

        Assert.Contains("100,000", ask.Text, StringComparison.Ordinal);
        Assert.Contains("200 USD", ask.Text, StringComparison.Ordinal);
        Assert.Equal(3, ask.Answers.Length);
        Assert.True(talk.Asks.Count <= 4);
        Assert.True(BlockText.Length(talk.Blocks) <= 1500, $"{BlockText.Length(talk.Blocks)}\n{talk.Log}");
    }

    [Fact]
    public void A7_What_gives_is_taken_into_the_brief_with_who_said_so()
    {
        var talk = new Talk().Say(Poor).Press("The load stands", from: "Ben");

        var budget = talk.State.Ledger.Find(FactIds.BudgetPerMonth)!;

        Assert.True(talk.State.Ledger.Number(FactIds.BudgetPerMonth) > 1000, talk.Log);
        Assert.Equal("Ben", budget.Source.Author);
        Assert.Equal(FactKind.Stated, budget.Kind);
    }

    [Fact]
    public void A7_The_load_can_give_until_the_budget_pays_for_it()
    {
        var talk = new Talk().Say("We need an online shop for 900k daily users, 600 dollars a month, team of 3, 99.9 % availability");
        Assert.Contains(talk.Asks, ask => ask.Question == "load-beyond-budget");

        talk.Press("The budget stands");

        Assert.DoesNotContain(Engine.Architect.Design(talk.State.Ledger, Talk.Knowledge).Contradictions, clash => clash.Id == "load-beyond-budget");
    }

    [Fact]
    public void A7_Who_insists_is_noted_and_the_design_warns()
    {
        var talk = new Talk().Say(Poor).Press("Keep both", from: "Ben");
        var insisted = Assert.Single(talk.State.Insisted);
        Assert.Equal("Ben", insisted.By.Name);

        talk.Say("just answer");

        Assert.NotNull(talk.State.Design);
        Assert.DoesNotContain(talk.Asks, ask => ask.Question == "load-beyond-budget");
        Assert.Contains("cannot all hold", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_values_of_two_people_are_both_named_and_asked_about()
    {
        var talk = new Talk().Say("We need an online shop, 500 requests per second").Say("it is 5000 requests per second", from: "Ben");

        var ask = talk.Asks.Single(asked => asked.Question == FactIds.RequestsPerSecond);

        Assert.All(["500", "5,000", "Anna", "Ben"], part => Assert.Contains(part, ask.Text, StringComparison.Ordinal));
        Assert.Equal("Anna", talk.State.Ledger.Find(FactIds.RequestsPerSecond)!.Source.Author);
    }

    [Fact]
    public void Rules_said_in_two_messages_are_both_kept_and_one_can_be_taken_back()
    {
        var talk = new Talk().Say("We need a clinic app for 5k users a day, PCI DSS").Say("and HIPAA, SOC 2");
        Assert.All(["pci-dss", "hipaa", "soc2"], rule => Assert.Contains(rule, talk.State.Ledger.Many(FactIds.Compliance)));

        talk.Say("no SOC 2 after all");

        Assert.DoesNotContain("soc2", talk.State.Ledger.Many(FactIds.Compliance));
        Assert.Contains("pci-dss", talk.State.Ledger.Many(FactIds.Compliance));
    }

    [Fact]
    public void A_digression_is_followed_by_one_question_not_by_all()
    {
        var talk = new Talk().Say("We need an online shop for 20k users a day");
        Assert.True(talk.Asks.Count > 1);

        talk.Say("what is CQRS?");

        Assert.Single(talk.Asks);
    }
}
