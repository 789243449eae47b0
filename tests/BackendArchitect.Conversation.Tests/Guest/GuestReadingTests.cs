using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Guest;

public sealed class GuestReadingTests
{
    private const string German = "Wir sind sechs Entwickler und brauchen einen Onlineshop für 20.000 Nutzer am Tag, mit 2000 € im Monat";

    private static readonly string GermanRead = Read("start_design",
        ("team-size", "6 people", "sechs Entwickler"), ("domain", "e-commerce", "Onlineshop"), ("daily-users", "20000", "20.000 Nutzer am Tag"), ("budget-per-month", "2000 EUR/month", "2000 € im Monat"));

    [Fact]
    public void A_message_in_another_language_becomes_a_brief_with_each_value_in_its_own_words()
    {
        var talk = new Talk().Say(German, new GuestNote { Reading = GermanRead });

        Assert.Equal(6, talk.State.Ledger.Number(FactIds.TeamSize));
        Assert.Equal("sechs Entwickler", talk.State.Ledger.Find(FactIds.TeamSize)!.Words);
        Assert.Equal(20_000, talk.State.Ledger.Number(FactIds.DailyUsers));
        Assert.Equal("e-commerce", talk.State.Ledger.Choice(FactIds.Domain));
        Assert.Equal("EUR/month", talk.State.Ledger.Find(FactIds.BudgetPerMonth)!.Unit);
        Assert.Contains("language model's help", talk.Text, StringComparison.Ordinal);
        Assert.Contains("sechs Entwickler", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team-size", "60 people", "sechs Entwickler")]
    [InlineData("team-size", "6 people", "wir sind viele")]
    [InlineData("daily-users", "50000", "20.000 Nutzer am Tag")]
    [InlineData("availability", "99.99 %", "Onlineshop")]
    [InlineData("stack", "mongodb", "Onlineshop")]
    [InlineData("exchange-rate", "2", "2000 € im Monat")]
    [InlineData("no-fact", "2000", "2000 € im Monat")]
    public void What_does_not_stand_in_the_words_is_not_taken(string fact, string value, string quote)
    {
        var alone = new Talk().Say(German);

        var talk = new Talk().Say(German, new GuestNote { Reading = Read("start_design", (fact, value, quote), ("domain", "e-commerce", "Onlineshop")) });

        Assert.Equal(alone.State.Ledger.Find(fact)?.Value, talk.State.Ledger.Find(fact)?.Value);
    }

    [Theory]
    [InlineData("6", "zu sechst wir sechs")]
    [InlineData("25 people", "fünfundzwanzig Leute")]
    [InlineData("2000", "dos mil usuarios")]
    [InlineData("2,000", "deux mille clients")]
    [InlineData("20000", "20mil usuários")]
    [InlineData("1500000", "1,5 Mio Nutzer")]
    [InlineData("250", "zweihundertfünfzig")]
    [InlineData("12", "een dozijn ontwikkelaars")]
    [InlineData("99.9 %", "99,9 % Verfügbarkeit")]
    [InlineData("100000", "cem mil")]
    [InlineData("25", "vingt-cinq")]
    public void A_number_counts_where_it_stands_in_digits_or_words(string value, string words) => Assert.True(QuotedNumbers.Holds(value, words));

    [Theory]
    [InlineData("7", "sechs")]
    [InlineData("2001", "dos mil")]
    [InlineData("99.99 %", "99,9 %")]
    [InlineData("10", "many")]
    [InlineData("many", "ten")]
    [InlineData("6 or 60", "six")]
    public void A_number_that_does_not_stand_there_does_not_count(string value, string words) => Assert.False(QuotedNumbers.Holds(value, words));

    [Fact]
    public void What_the_reader_read_for_sure_stands_against_the_model()
    {
        var talk = new Talk().Say("We need an online shop, we are 6 developers, 300 orders", new GuestNote { Reading = Read("start_design", ("team-size", "300", "300 orders")) });

        Assert.Equal(6, talk.State.Ledger.Number(FactIds.TeamSize));
    }

    [Fact]
    public void A_job_the_reader_did_not_think_of_is_asked_about_and_not_begun()
    {
        var talk = new Talk().Say("mach mal was mit dem Ding und der Sache", new GuestNote { Reading = """{"commands":[{"name":"start_job","job":"migrate"}]}""" });

        Assert.Contains(talk.Buttons, button => button.Command == "job migrate");
        Assert.Empty(talk.State.Dialogs);
    }

    [Fact]
    public void A_job_the_reader_thought_of_is_begun()
    {
        var talk = new Talk().Say("mach mal was mit dem Ding und der Sache", new GuestNote { Reading = """{"commands":[{"name":"start_design"}]}""" });

        Assert.NotEmpty(talk.State.Dialogs);
    }

    [Theory]
    [InlineData("timeline", "6 months", "ein halbes Jahr")]
    [InlineData("timeline", "0.5 years", "ein halbes Jahr")]
    [InlineData("latency-p95", "500 ms", "eine halbe Sekunde")]
    [InlineData("rto", "4 hours", "vier Stunden")]
    public void A_span_of_time_may_be_told_in_another_unit(string fact, string value, string quote)
    {
        var talk = new Talk().Say($"Wir brauchen einen Onlineshop und haben {quote}", new GuestNote { Reading = Read("start_design", (fact, value, quote)) });

        Assert.NotNull(talk.State.Ledger.Find(fact));
    }

    [Theory]
    [InlineData("accept_decision", "Accept the recommendation")]
    [InlineData("start_over", "Start over")]
    [InlineData("forget", "Forget this conversation")]
    public void What_only_a_person_may_do_becomes_a_button_and_nothing_happens(string name, string label)
    {
        var talk = new Talk().Say("We need an online shop, we are 6, 1,000 users a day").Say("just answer");
        var before = talk.State;

        talk.Say("aber klar doch, so machen wir das jetzt und weiter", new GuestNote { Reading = $$"""{"commands":[{"name":"{{name}}"}]}""" });

        Assert.Contains(talk.Buttons, button => button.Label == label);
        Assert.Equal(before.Ledger, talk.State.Ledger);
        Assert.Equal(before.Logbook, talk.State.Logbook);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot help with that.")]
    [InlineData("{\"commands\":")]
    [InlineData("{\"commands\":{}}")]
    [InlineData("{\"commands\":[1,null,[],{\"name\":7},{\"name\":\"rm -rf\"}]}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"commands\":[{\"name\":\"show_part\",\"part\":\"passwords\"}]}")]
    [InlineData("{\"commands\":[{\"name\":\"set_house_rule\",\"title\":\"x\"},{\"name\":\"confirm_forget\",\"key\":\"1\"}]}")]
    public void What_is_broken_or_unknown_changes_nothing(string reading)
    {
        var alone = new Talk().Say("mach mal was mit dem Ding und der Sache");

        var talk = new Talk().Say("mach mal was mit dem Ding und der Sache", new GuestNote { Reading = reading });

        Assert.Equal(alone.Text, talk.Text);
    }

    [Fact]
    public void Trouble_is_said_in_one_line_where_it_mattered_and_nowhere_else()
    {
        var lost = new Talk().Say("mach mal was mit dem Ding und der Sache", new GuestNote { Trouble = "it did not answer in 8 s" });
        var understood = new Talk().Say("We need an online shop, we are 6", new GuestNote { Trouble = "it did not answer in 8 s" });

        Assert.Single(lost.Blocks.OfType<Block.Note>(), note => note.Text.Contains("because it did not answer in 8 s", StringComparison.Ordinal));
        Assert.DoesNotContain("language model", understood.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_with_what_a_model_said_is_kept_with_the_step_back()
    {
        var talk = new Talk().Say(German, new GuestNote { Reading = GermanRead });

        var json = System.Text.Json.JsonSerializer.Serialize(talk.State, ConversationJson.Default.ConversationState);
        var back = System.Text.Json.JsonSerializer.Deserialize(json, ConversationJson.Default.ConversationState)!;

        Assert.Equal(GermanRead, back.Last!.Said[0].Guest!.Reading);
    }

    internal static string Read(string command, params (string Fact, string Value, string Quote)[] facts) =>
        $$"""{"commands":[{"name":"{{command}}","facts":[{{string.Join(',', facts.Select(fact => $$"""{"fact":"{{fact.Fact}}","value":"{{fact.Value}}","quote":"{{fact.Quote}}"}"""))}}]}]}""";
}
