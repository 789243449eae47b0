using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Llm;
using Microsoft.Extensions.DependencyInjection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackendArchitect.Host.Tests.Llm.Beside;

/// <summary>The same conversations without a model and with one, side by side, for people to read: <c>docs/with-a-model.md</c>. Written anew with WRITE_SNAPSHOTS=1.</summary>
public sealed class BesideTests
{
    /// <summary>Longest part of a reply that is shown. Unit: characters.</summary>
    private const int Shown = 900;

    private static readonly ConversationAddress Here = new("webchat", "webchat:beside", ConversationKind.Personal, "");

    [Fact]
    public async Task The_page_shows_what_the_product_says_today()
    {
        var page = await PageAsync();
        var path = Path.Combine(House.Repository.Root, "docs", "with-a-model.md");
        if (Environment.GetEnvironmentVariable("WRITE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(path, page);
        }

        Assert.Equal(await File.ReadAllTextAsync(path), page);
    }

    private static async Task<string> PageAsync()
    {
        await using var model = await HostileModel.StartAsync();
        await using var bot = new TestBot(new Turn(KnowledgeLoader.Load()).Run, [.. model.Settings(), ("Llm:TimeoutSeconds", "30"), ("Llm:TurnSeconds", "60")]);
        using var client = bot.CreateClient();
        for (var tries = 0; tries < 400 && bot.Services.GetRequiredService<ModelHealth>().Away is not null; tries++)
        {
            await Task.Delay(50);
        }

        var page = new StringBuilder("""
            # With a language model and without

            The same conversations, held twice by the product. Without a model nothing is missing that a design needs; with one, messier words and other languages are understood, free questions find an answer, and an unknown kind of system gets a first model. The model's answers here were written by hand in the shape models give them, faults included: an invented number, link, quote or step is not in the replies. Tokens are counted as four characters each; a price per million is a setting.


            """);
        foreach (var conversation in Read())
        {
            page.Append(CultureInfo.InvariantCulture, $"## {conversation.Title}\n\n");
            var alone = ConversationState.New with { Welcomed = true };
            var helped = alone;
            var asked = model.Questions.Count;
            var answered = 0;
            for (var at = 0; at < conversation.Turns.Count; at++)
            {
                var spoken = conversation.Turns[at];
                var message = new InboundMessage($"m{at + 1}", InboundKind.Text, Here, new Person("u1", "Anna"), spoken.Say, null, ImmutableDictionary<string, string>.Empty, new DateTimeOffset(2026, 11, 23, 9, at, 0, TimeSpan.Zero));
                var answers = new Queue<string>(spoken.Answer);
                model.Answer = question => Purpose(question) switch
                {
                    "reading" => spoken.Reading,
                    "answer" => answers.TryDequeue(out var next) ? next : "",
                    "wording" => spoken.Wording,
                    "domain" => spoken.Domain,
                    "opinions" => spoken.Opinions,
                    _ => "",
                } is var said && (answered += said.Length) >= 0 ? said : "";
                var turn = bot.Services.GetRequiredService<Turn>();
                var without = turn.Run(alone, [message]);
                var heard = await bot.Services.GetRequiredService<GuestDesk>().HearAsync(helped, [message], CancellationToken.None);
                var with = turn.Run(helped, heard);
                (alone, helped) = (without.State, with.State);
                Write(page, spoken.Say, Words(without), Words(with));
            }

            var questions = model.Questions.Skip(asked).ToArray();
            page.Append(CultureInfo.InvariantCulture, $"*Questions to the model: {questions.Length}, about {Round(questions.Sum(question => question.System.Length + question.User.Length + (question.Schema?.ToJsonString().Length ?? 0)) / 4.0)} tokens; answers: about {Round(answered / 4.0)}.*\n\n");
        }

        return page.ToString().TrimEnd() + "\n";
    }

    /// <summary>To two figures: more would pretend to know the tokeniser.</summary>
    private static string Round(double tokens) => tokens < 100 ? $"{Math.Round(tokens / 10) * 10}" : (Math.Round(tokens / 100) * 100).ToString("#,0", CultureInfo.InvariantCulture);

    private static void Write(StringBuilder page, string said, string without, string with)
    {
        page.Append(CultureInfo.InvariantCulture, $"**Anna:**\n\n{Quoted(said)}\n\n");
        page.Append(without == with
            ? string.Create(CultureInfo.InvariantCulture, $"**Both:**\n\n{Quoted(without)}\n\n")
            : string.Create(CultureInfo.InvariantCulture, $"**Without:**\n\n{Quoted(without)}\n\n**With:**\n\n{Quoted(with)}\n\n"));
    }

    private static string Words(TurnOutcome outcome) => BlockMarkdown.Of([.. outcome.Replies.SelectMany(reply => reply.Blocks)]).Trim();

    private static string Quoted(string text) => string.Join('\n', (text.Length > Shown ? text[..text.LastIndexOf('\n', Shown)] + "\n\n…" : text).Split('\n').Select(line => $"> {line}".TrimEnd()));

    private static string Purpose(ModelQuestion question) =>
        question.System.Contains("You read one message", StringComparison.Ordinal) ? "reading"
        : question.System.Contains("You answer one question", StringComparison.Ordinal) ? "answer"
        : question.System.Contains("You say it again", StringComparison.Ordinal) ? "wording"
        : question.System.Contains("second pair of eyes", StringComparison.Ordinal) ? "opinions"
        : question.System.Contains("kind of system", StringComparison.Ordinal) ? "domain"
        : "";

    private static List<Conversation> Read()
    {
        var text = File.ReadAllText(Path.Combine(House.Repository.Root, "tests", "BackendArchitect.Host.Tests", "Llm", "Beside", "conversations.yaml"));
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<List<Conversation>>(text);
    }

    private sealed class Conversation
    {
        public string Title { get; init; } = "";

        public List<Spoken> Turns { get; init; } = [];
    }

    private sealed class Spoken
    {
        public string Say { get; init; } = "";

        public string Reading { get; init; } = "";

        public List<string> Answer { get; init; } = [];

        public string Wording { get; init; } = "";

        public string Domain { get; init; } = "";

        public string Opinions { get; init; } = "";
    }
}
