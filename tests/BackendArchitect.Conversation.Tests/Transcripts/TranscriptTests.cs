using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using Xunit.Abstractions;

namespace BackendArchitect.Conversation.Tests.Transcripts;

public sealed class TranscriptTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Transcripts"), "*.yaml").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_conversation_goes_as_written(string file)
    {
        var talk = new Talk();
        foreach (var line in TranscriptFile.Read(file).Turns)
        {
            Act(talk, line);
            Expect(talk, line);
        }

        output.WriteLine(talk.Log);
    }

    internal static void Act(Talk talk, TranscriptFile.Line line) => _ = line switch
    {
        { Joins: true } => talk.Join(),
        { Presses: { } label } => talk.Press(label, line.From),
        { Command: { } command } => talk.Command(command, line.From),
        _ => talk.Say(line.Says ?? "", line.From),
    };

    private static void Expect(Talk talk, TranscriptFile.Line line)
    {
        var said = $"{talk.Text}\n{string.Join('\n', talk.Buttons.Select(button => button.Label))}";
        Assert.All(line.Contains, text => Assert.True(said.Contains(text, StringComparison.OrdinalIgnoreCase), $"lacks '{text}'\n{talk.Log}"));
        Assert.All(line.Lacks, text => Assert.False(said.Contains(text, StringComparison.OrdinalIgnoreCase), $"contains '{text}'\n{talk.Log}"));
        Assert.All(line.Buttons, label => Assert.True(talk.Buttons.Any(button => button.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase)), $"no button '{label}'\n{talk.Log}"));
        Assert.All(line.Files, path => Assert.True(Paths(talk).Contains(path), $"no file '{path}'\n{talk.Log}"));
        Assert.True(!line.Picture || talk.Blocks.OfType<Block.Picture>().Any(picture => picture.Alt.Length > 20), $"no picture\n{talk.Log}");
        Assert.Equal(line.Silent, talk.Blocks.IsEmpty);
        Assert.True(BlockText.Length(talk.Blocks) <= line.Most, $"{BlockText.Length(talk.Blocks)} characters\n{talk.Log}");
        Assert.True(line.Lines is not { } most || talk.Text.Split('\n').Length <= most, $"too many lines\n{talk.Log}");
        ExpectQuestions(talk, line);
        ExpectHandlers(talk);
    }

    private static void ExpectQuestions(Talk talk, TranscriptFile.Line line)
    {
        var asked = talk.Asks
            .Select(ask => Talk.Knowledge.Questions.FirstOrDefault(question => question.Id == ask.Question)?.Fact ?? ask.Question)
            .ToArray();
        Assert.True(asked.Length <= 4, $"asks {asked.Length}\n{talk.Log}");
        Assert.True(line.Questions is null || line.Questions == asked.Length, $"asks {asked.Length}, not {line.Questions}\n{talk.Log}");
        Assert.All(line.NeverAsks, fact => Assert.False(asked.Contains(fact), $"asks for {fact}\n{talk.Log}"));
        Assert.All(line.Asks, fact => Assert.True(asked.Contains(fact), $"does not ask for {fact}: {string.Join(", ", asked)}\n{talk.Log}"));
    }

    /// <summary>Every button shown is a line of the command language, and short enough for every channel.</summary>
    private static void ExpectHandlers(Talk talk) => Assert.All(talk.Buttons, button =>
    {
        Assert.IsNotType<Command.Stale>(CommandLanguage.Parse(button.Command));
        Assert.InRange(button.Label.Length, 1, 75);
    });

    private static IEnumerable<string> Paths(Talk talk) => talk.Blocks.SelectMany(block => block switch
    {
        Block.Files(var files) => files.Select(file => file.Path),
        Block.Picture(var file, _) => [file.Path],
        _ => [],
    });
}
