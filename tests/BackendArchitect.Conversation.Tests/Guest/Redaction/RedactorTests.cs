using System.Text;
using BackendArchitect.Conversation.Guest.Redaction;
using BackendArchitect.Engine.Secrets;
using Xunit.Abstractions;

namespace BackendArchitect.Conversation.Tests.Guest.Redaction;

public class RedactorTests(ITestOutputHelper output)
{
    private static readonly string[] Surroundings =
    [
        "{0}", "Hello,\n\n{0}\n\nThanks", "> {0}\n> and PostgreSQL is slow", "```\n{0}\n```", "1. first\n2. {0}\n3. 20k users a day", "| part | note |\n| api | {0} |",
    ];

    [Fact]
    public void G7_nothing_planted_is_left_in_what_leaves()
    {
        var cases = Planted.All().ToArray();

        var left = (from plant in cases
                    from around in Surroundings
                    let text = new Redactor().Of(around.Replace("{0}", plant.Text, StringComparison.Ordinal), []).Text
                    from leak in plant.Leaks
                    where text.Contains(leak, StringComparison.Ordinal)
                    select $"{leak}: {text}").ToArray();

        foreach (var line in left)
        {
            output.WriteLine(line);
        }

        Assert.True(cases.Length >= 150);
        Assert.Empty(left);
    }

    [Fact]
    public void G7_ordinary_sentences_lose_nothing()
    {
        var sentences = Planted.Ordinary().ToArray();

        var changed = sentences.Select(sentence => (sentence, new Redactor().Of(sentence, []).Text)).Where(pair => pair.sentence != pair.Text).Select(pair => pair.Text).ToArray();

        foreach (var line in changed)
        {
            output.WriteLine(line);
        }

        Assert.True(sentences.Length >= 150);
        Assert.Empty(changed);
    }

    [Fact]
    public void G7_what_was_taken_out_comes_back_as_it_was()
    {
        var texts = Planted.All().Select(plant => plant.Text).Where(text => SecretMask.Find(text).Count == 0).Concat(Planted.Ordinary());

        foreach (var text in texts)
        {
            var redacted = new Redactor(["Quillmark"]).Of(text, ["Anna Berg", "anna", "zalvora/shop-api"]);

            Assert.Equal(text, redacted.Restore(redacted.Text));
        }
    }

    [Fact]
    public void G7_random_texts_with_hostile_placeholders_come_back_as_they_were()
    {
        string[] pieces =
        [
            "[PERSON_1]", "PERSON_1", "[person_2]", "[[NAME_1]]", "[COMPANY_1A]", "HOST_99", "[TEXT_1]", "TEXT_2]", "[EMAIL_1", "[masked: AWS key]", "anna", "Anna", "ANNA", "Anna Berg", "Zalvora", "zalvora", "ZalvoraPay", "Zalvora GmbH",
            "a.berg@zalvora.io", "db01.prod.internal", "10.2.3.4", "https://zalvora.io/x?y=[PERSON_1]", "+49 170 5559812", "Svetlana", "O'Brien", "’", "_", "-", ".", "\n", " ", " ", " ", " at ", " we are ", "[", "]", "]]", "\\\\fs01\\x", "ß", "İ", "ı", "\ud83d\ude00", "\u202e", "\0", "1", "A", "Postgres", "@anna", "<@U024BE7LHXX>", "arn:aws:s3:::zal", "{0}", "$1", "::", "fe80::1",
        ];
        var state = 20261122u;
        for (var run = 0; run < 4000; run++)
        {
            var text = new StringBuilder();
            for (var left = Next(ref state) % 14; left >= 0; left--)
            {
                text.Append(pieces[Next(ref state) % pieces.Length]);
            }

            var redactor = new Redactor(["Quillmark"]);
            var (first, second) = (redactor.Of(text.ToString(), ["Anna Berg", "U024BE7LHXX"]), redactor.Of($"Anna and {text}", []));

            Assert.Equal(text.ToString(), first.Restore(first.Text));
            Assert.Equal($"Anna and {text}", second.Restore(second.Text));
        }
    }

    [Fact]
    public void G7_one_thing_has_one_placeholder_over_the_texts_of_a_request()
    {
        var redactor = new Redactor();
        redactor.Learn("We are Zalvora GmbH.");

        var first = redactor.Of("zalvora needs a cache", ["Anna Berg"]);
        var second = redactor.Of("Anna asks: what would zalvora pay for Redis?", ["Anna Berg"]);

        Assert.Equal("[COMPANY_1] needs a cache", first.Text);
        Assert.Equal("[PERSON_1] asks: what would [COMPANY_1] pay for Redis?", second.Text);
        Assert.Equal("Tell Anna that zalvora pays [NAME_9].", first.Restore("Tell [PERSON_1] that [company_1] pays [NAME_9]."));
    }

    [Fact]
    public void G7_names_the_operator_lists_never_leave_however_common_they_are()
    {
        var redactor = new Redactor(["Orange", "project river"]);

        var redacted = redactor.Of("orange and ORANGE run Project River on AWS", []);

        Assert.Equal("[COMPANY_1] and [COMPANY_1A] run [COMPANY_2] on AWS", redacted.Text);
    }

    [Fact]
    public void G7_a_person_called_like_a_word_is_hidden_where_the_name_stands_and_the_word_is_kept()
    {
        var redacted = new Redactor().Of("we will mark the tickets, says Will; ask Mark", ["Will Turner", "Mark Rich"]);

        Assert.DoesNotContain("Will", redacted.Text, StringComparison.Ordinal);
        Assert.StartsWith("we will mark the tickets", redacted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void G7_secrets_never_come_back()
    {
        var redacted = new Redactor().Of($"key {Planted.Keys["AWS"]}", []);

        Assert.Equal("key [masked: AWS key]", redacted.Restore(redacted.Text));
    }

    [Fact]
    public void G7_german_nouns_stay_and_german_firms_go()
    {
        var redacted = new Redactor().Of("Wir sind die Feldhusen GmbH und brauchen einen Webshop mit 20.000 Bestellungen am Tag, die Lagerverwaltung ist in Delphi.", []);

        Assert.Equal("Wir sind die [COMPANY_1] und brauchen einen Webshop mit 20.000 Bestellungen am Tag, die Lagerverwaltung ist in Delphi.", redacted.Text);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('A')]
    [InlineData('.')]
    [InlineData('[')]
    [InlineData('@')]
    [InlineData(' ')]
    [InlineData('1')]
    public void G7_a_long_text_takes_time_that_grows_with_its_length(char letter)
    {
        var text = new string(letter, 200_000);
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var redacted = new Redactor().Of(text, ["Anna"]);

        Assert.Equal(text, redacted.Restore(redacted.Text));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static int Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state & 0x7fffffff);
    }
}
