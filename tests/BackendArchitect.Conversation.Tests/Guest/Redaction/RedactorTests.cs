using System.Text;
using BackendArchitect.Conversation.Guest.Redaction;
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
}
