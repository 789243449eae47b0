using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Conversation.Tests.Replies;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("help")]
    [InlineData("what can you do?")]
    [InlineData("bla blub flurb")]
    [InlineData("🦄🦄🦄")]
    public void F11_An_empty_mention_help_and_an_unknown_request_are_answered_in_six_lines_with_four_examples(string text)
    {
        var talk = new Talk().Say(text);

        Assert.InRange(talk.Text.Split('\n').Length, 5, 6);
        Assert.Equal(4, Assert.Single(talk.Blocks.OfType<Block.Bullets>()).Items.Length);
    }

    [Fact]
    public void F11_Each_example_works_as_it_is() => Assert.All(SuggestedPrompts.All, prompt =>
    {
        var talk = new Talk().Say(prompt.Message);

        Assert.DoesNotContain(talk.Blocks.OfType<Block.Bullets>(), bullets => bullets.Items.Contains($"“{prompt.Message}”"));
        Assert.True(talk.Text.Length > 200, talk.Log);
        Assert.NotEmpty(talk.Buttons);
    });

    [Fact]
    public void F11_The_prompts_every_platform_offers_fit_all_of_them()
    {
        Assert.Equal(4, SuggestedPrompts.All.Length);
        Assert.All(SuggestedPrompts.All, prompt =>
        {
            Assert.InRange(prompt.Title.Length, 1, 32);
            Assert.InRange(prompt.Message.Length, 1, 128);
        });
        Assert.Distinct(SuggestedPrompts.All.Select(prompt => prompt.Title));
    }

    [Fact]
    public void F11_The_ways_on_that_the_help_names_are_understood()
    {
        var named = new Talk().Say("We need a shop for 20k users a day, 6 devs. just answer");
        foreach (var words in Wording.Shipped.Lobby.HelpMore().Split('`').Where((_, at) => at % 2 == 1))
        {
            Assert.DoesNotContain("could not make anything", new Talk().Say("We need a shop for 20k users a day, 6 devs. just answer").Say(words).Text, StringComparison.Ordinal);
        }

        Assert.NotNull(named.State.Design);
    }

    [Theory]
    [InlineData("what is CQRS?", "CQRS")]
    [InlineData("REST or GraphQL?", "GraphQL")]
    [InlineData("what's the best way to do auth in a multi-tenant SaaS?", "auth")]
    [InlineData("why not microservices?", "icroservices")]
    public void K2_A_digression_in_the_middle_of_an_intake_is_answered_and_the_intake_goes_on_where_it_was(string question, string answer)
    {
        var talk = new Talk().Say("We want to build a booking platform for restaurants, 50k users a day").Say("we are 4 devs");
        var (before, asked) = (talk.State, talk.State.Asked);

        talk.Say(question);

        Assert.Contains(answer, talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before.Dialogs, talk.State.Dialogs);
        Assert.Equal(before.Ledger, talk.State.Ledger);
        Assert.Equal(asked, talk.State.Asked);
        Assert.Contains(talk.Asks, ask => ask.Question == asked[0].Id);

        talk.Say("2000 dollars a month, on GCP, Go");
        Assert.Equal(2000, talk.State.Ledger.Number(Engine.Briefs.FactIds.BudgetPerMonth));
        Assert.NotEqual("lobby", talk.State.Dialog());
    }

    [Fact]
    public void F6_Every_button_ever_shown_is_answered_politely_when_it_is_pressed_much_later()
    {
        var talk = new Talk();
        var shown = new HashSet<string>();
        string[] said = ["help", "We need a shop for 100k concurrent users", "why not microservices?", "just answer", "what if budget is 2k?", "we go with option 1", "show the costs", "REST or GraphQL?", "start over", "Our API gets slow", "cancel"];
        foreach (var words in said)
        {
            shown.UnionWith(talk.Say(words).Buttons.Select(button => button.Command));
        }

        foreach (var command in shown)
        {
            var later = new Talk().Command(command);
            Assert.NotEmpty(later.Text);
            Assert.DoesNotContain("Exception", later.Text, StringComparison.Ordinal);
            Assert.IsNotType<Command.Stale>(CommandLanguage.Parse(command));
        }
    }
}
