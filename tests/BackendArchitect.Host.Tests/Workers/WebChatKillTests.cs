using System.Security.Cryptography;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Tests.WebChat;
using Xunit.Abstractions;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>The built program, killed without warning while a design and other things are talked about in the web chat. There the transcript is our own: nothing may be lost and nothing may come twice.</summary>
[Collection("alone")]
public sealed class WebChatKillTests(ITestOutputHelper output)
{
    private const int Kills = 25;

    private static readonly string[] Brief =
    [
        "We need a new booking platform for 20k daily users",
        "we are 6, mostly node",
        "8k dollars a month",
        "AWS, live in 4 months",
        "99.95 % availability",
        "design it",
        "show costs",
    ];

    private static readonly string[] Questions = ["what is a saga?", "what is cqrs?", "what is sharding?", "help", "kafka or rabbitmq?"];

    [Fact]
    public async Task Killed_at_any_moment_the_web_chat_answers_each_message_once_and_the_design_goes_on_where_it_was()
    {
        using var program = new KilledProgram();
        using var over = new CancellationTokenSource();
        WebChatTalk[] talks = [.. Enumerable.Range(0, 5).Select(_ => new WebChatTalk(program.Address))];
        Task[] talking = [DesignAsync(talks[0], over.Token), AskManyAsync(talks[1], over.Token), .. talks[2..].Select((talk, at) => AskAsync(talk, at, over.Token))];

        await KillAgainAndAgainAsync(program, talks);
        using var last = program.Start();
        await over.CancelAsync();
        await Task.WhenAll(talking).WaitAsync(TimeSpan.FromMinutes(2));

        var turn = new Turn(KnowledgeLoader.Load());
        foreach (var talk in talks)
        {
            await AssertUndisturbedAsync(talk, turn, together: talk == talks[1]);
        }

        await AssertKnowsTheBriefAsync(talks[0]);
        output.WriteLine($"{talks.Sum(talk => talk.Said.Count)} messages in {talks.Length} conversations, {talks[0].Said.Count} of them about one design; {Kills} kills; {talks.Sum(talk => talk.Repeated)} requests sent again; 0 lost, 0 repeated");
        Assert.True(talks.Sum(talk => talk.Said.Count) > Kills, "too little was said for the kills to hit anything");
        await last.KillAsync();
        Array.ForEach(talks, talk => talk.Dispose());
    }

    /// <summary>One kill of five falls into the start, two a moment after the design went on, two a moment after some answers of anybody: the same moments in every run, as far as the machine lets them.</summary>
    private static async Task KillAgainAndAgainAsync(KilledProgram program, WebChatTalk[] talks)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            var moment = SHA256.HashData([(byte)kill]);
            using var victim = program.Start();
            if (kill % 5 > 0)
            {
                await program.AnswersAsync();
                await (kill % 2 == 0 ? HeardAsync(talks, moment[0] % 4) : HeardAsync(talks[..1], 1));
            }

            await Task.Delay(kill % 5 > 0 ? moment[1] : moment[1] * 4);
            await victim.KillAsync();
        }
    }

    private static async Task HeardAsync(WebChatTalk[] talks, int more)
    {
        var answers = talks.Sum(talk => talk.Answered) + more;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (talks.Sum(talk => talk.Answered) < answers)
        {
            Assert.False(limit.IsCancellationRequested, "A message was taken and no answer comes.");
            await Task.Delay(5);
        }
    }

    /// <summary>Tells the brief bit by bit, has it designed, and then changes it again and again.</summary>
    private static async Task DesignAsync(WebChatTalk talk, CancellationToken over)
    {
        await talk.OpenAsync();
        foreach (var text in Brief)
        {
            await talk.SayAsync(text);
        }

        var team = 7;
        do
        {
            await talk.SayAsync($"we are {team++} people");
            await talk.SayAsync("why not microservices?");
            await talk.SayAsync("what if budget is 2k?");
        }
        while (!over.IsCancellationRequested);

        await talk.SayAsync("change something");
    }

    /// <summary>Says three things at once, so that they may be answered together.</summary>
    private static async Task AskManyAsync(WebChatTalk talk, CancellationToken over)
    {
        await talk.OpenAsync();
        while (!over.IsCancellationRequested)
        {
            await talk.SayAsync(Questions[..3]);
        }
    }

    private static async Task AskAsync(WebChatTalk talk, int first, CancellationToken over)
    {
        await talk.OpenAsync();
        for (var at = first; !over.IsCancellationRequested; at++)
        {
            await talk.SayAsync(Questions[at % Questions.Length]);
        }
    }

    private static async Task AssertUndisturbedAsync(WebChatTalk talk, Turn turn, bool together)
    {
        var transcript = await talk.TranscriptAsync();

        Assert.Equal(talk.Said.Select(said => said.Text), transcript.Where(activity => !DirectLine.IsBot(activity)).Select(activity => (string)activity["text"]!));
        var undisturbed = talk.Undisturbed(turn);
        if (!together)
        {
            // Each answer once, in order, behind the message it answers; a long one in several.
            string[] ids = [.. transcript.Select(activity => (string)activity["id"]!)];
            Assert.Equal(undisturbed.Select(reply => reply.Id), transcript.Where(DirectLine.IsBot).Select(activity => (string)activity["id"]!));
            Assert.All(talk.Said, said => Assert.True(Array.IndexOf(ids, said.Id) < Array.IndexOf(ids, $"{said.Id}-1")));
        }

        Assert.Equal(WebChatTalk.BlocksOf(undisturbed), WebChatTalk.BlocksOf(transcript));
    }

    /// <summary>The lines to choose from are the brief as it stands.</summary>
    private static async Task AssertKnowsTheBriefAsync(WebChatTalk talk)
    {
        var team = talk.Said.Last(said => said.Text.EndsWith("people", StringComparison.Ordinal)).Text["we are ".Length..];
        var lines = WebChatTalk.BlocksOf([(await talk.TranscriptAsync())[^1]]);

        Assert.All(
            ["Booking and reservation platform", "20,000 transactions a day", team, "Node.js", "8,000 USD a month", "Cloud: AWS", "4 months", "99.95 %"],
            fact => Assert.Contains(lines, line => line.Contains(fact, StringComparison.Ordinal)));
    }
}
