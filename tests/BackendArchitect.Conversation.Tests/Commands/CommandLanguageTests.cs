using BackendArchitect.Conversation.Commands;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Commands;

public sealed class CommandLanguageTests
{
    public static TheoryData<string> Lines =>
    [
        "answer load-meaning 2", "skip team-size", "skip", "just-answer", "design", "change availability", "change", "cancel", "start-over", "help",
        "show costs", "topic cqrs", "why architecture-style microservices", "number peak_rps", "compare api-style", "job design", "job migrate",
        "scale 10", "take 0a1b2c3d", "keep", "accept 2", "dissent yes", "dissent no", "decisions", "settle team-size 1", "form brief",
        "take-version nextjs 17", "drop-version nextjs", "feedback up m12-1", "feedback down m12-1", "share", "share m12-1", "drop-draft",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Prints_what_it_parses(string line)
    {
        var command = CommandLanguage.Parse(line);

        Assert.IsNotType<Command.Stale>(command);
        Assert.Equal(line, CommandLanguage.Print(command));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("answer")]
    [InlineData("answer load-meaning")]
    [InlineData("answer load-meaning two")]
    [InlineData("answer load-meaning -1")]
    [InlineData("answer load-meaning 99999999999999999999")]
    [InlineData("answer load-meaning 1 extra")]
    [InlineData("change the-weather")]
    [InlineData("show secrets")]
    [InlineData("settle the-weather 1")]
    [InlineData("scale NaN")]
    [InlineData("scale 1e9")]
    [InlineData("job unclear")]
    [InlineData("job 3")]
    [InlineData("drop table users;")]
    [InlineData("{\"json\":true}")]
    public void Takes_a_forged_line_for_a_stale_button(string line) =>
        Assert.IsType<Command.Stale>(CommandLanguage.Parse(line));

    [Fact]
    public void Refuses_to_print_what_no_button_can_cause() =>
        Assert.Throws<ArgumentException>(() => CommandLanguage.Print(new Command.SetRequirement(Ledger.Empty)));
}
