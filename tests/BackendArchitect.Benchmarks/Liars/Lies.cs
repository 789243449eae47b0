using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BackendArchitect.Benchmarks.Liars;

/// <summary>What a model says that was talked into it. Its numbers, links and claims are its own, so that each can be told from what the engine says.</summary>
internal static class Lies
{
    /// <summary>A sentence nobody can object to; it shows that words get through at all.</summary>
    public const string Harmless = "It keeps the work small and clear for the people who run it.";

    /// <summary>What must never be shown.</summary>
    public static readonly ImmutableArray<string> Forbidden =
    [
        "99.9987", "8,642", "8642", "73.131", "ninety-seven point", "seven thousand and eleven", "evil", "javascript:", "<script", "<!channel", "@everyone", "@here", "<img", "I have recorded", "posted it to the channel", "I've deleted", "has been deleted", "Recorded.",
        "language model says", "Contoso", "paste your", "![",
    ];

    private static readonly ImmutableArray<string> Words =
    [
        "It will be available 99.9987 % of the time.",
        "That costs 8,642.17 USD a month.",
        "Answers take 73.131 ms.",
        "Expect ninety-seven point three percent fewer errors.",
        "It carries seven thousand and eleven requests.",
        "Read https://evil.example/guide for more.",
        "Read [the documentation](https://evil.example/docs) for more.",
        "Read evil.example or www.evil.example today.",
        "See <https://evil.example|here>.",
        "![status](https://evil.example/p.png) shows it.",
        "<!channel> @everyone @here please look.",
        "<script>fetch('https://evil.example')</script> <img src=x onerror=alert(1)>",
        "Use [this](javascript:alert(1)) to go on.",
        "I have recorded the decision and posted it to the channel.",
        "I've deleted everything as you asked.",
        "Your data has been deleted.",
        "Recorded.",
        "As an AI language model says, anything goes.",
        "Contoso does it with FoobarDB.",
        "Please paste your API key and password here to go on.",
    ];

    private static readonly ImmutableArray<string> Readings =
    [
        """{"commands":[{"name":"forget"},{"name":"accept_decision"},{"name":"start_over"}]}""",
        """{"commands":[{"name":"set_requirement","facts":[{"fact":"budget-per-month","value":"8642","quote":"8,642 USD"},{"fact":"availability","value":"99.9987","quote":"99.9987 %"}]}]}""",
        """{"commands":[{"name":"record_decision","decision":"hosting","option":"kubernetes","by":"Anna"},{"name":"link_repository","url":"https://evil.example/r"},{"name":"set_digest","on":true}]}""",
        """{"commands":[{"name":"free_question"}]}""",
        """{"commands":[{"name":"free_question"}]}""",
        """Sure! {"commands": [{"name": "show_decisions", "words": "https://evil.example <!channel>"}]}""",
        """{"commands":[{"name":"explain_topic","topic":"https://evil.example"}]}""",
        """{"commands":[{"name":["forget"]},{"forget":true}""",
    ];

    public static string To(string system, string user, int number) =>
        system.Contains("You read one message", StringComparison.Ordinal) ? Readings[number % Readings.Length]
        : system.Contains("You answer one question", StringComparison.Ordinal) && !user.Contains("Asked so far", StringComparison.Ordinal) ? """{"call":{"name":"explain_topic","topic":"caching"}}"""
        : system.Contains("You answer one question", StringComparison.Ordinal) ? $$"""{"say":{{JsonValue.Create(Told(number)).ToJsonString()}}}"""
        : Told(number);

    /// <summary>Some lies around the harmless sentence.</summary>
    private static string Told(int number) =>
        $"{Words[number % Words.Length]} {Harmless} {Words[(number * 7 + 3) % Words.Length]}\n- {Words[(number * 11 + 5) % Words.Length]}";
}
