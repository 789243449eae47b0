using System.Net;
using System.Security.Cryptography;
using BackendArchitect.Host.Tests.Endpoints;
using Xunit.Abstractions;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>The built program, killed without warning again and again while several people talk to it.</summary>
[Collection("alone")]
public sealed class SurvivalTests(ITestOutputHelper output)
{
    private const int Kills = 25;
    private const int Conversations = 6;

    [Fact]
    public async Task Killed_at_any_moment_it_loses_nothing_answers_once_and_keeps_the_order()
    {
        using var program = new KilledProgram("--BotFramework:AllowUnauthenticated=true");
        await using var connector = await FakeConnector.StartAsync();
        using var over = new CancellationTokenSource();
        var talks = Enumerable.Range(0, Conversations).Select(number => TalkAsync(connector, program.Address, $"a:{number}", over.Token)).ToList();

        for (var kill = 0; kill < Kills; kill++)
        {
            using var victim = program.Start();
            if (kill % 5 > 0)
            {
                // Four of five in the middle of the work, the fifth somewhere in the start.
                await program.AnswersAsync();
            }

            await Task.Delay(RandomNumberGenerator.GetInt32(0, 1200));
            await victim.KillAsync();
        }

        using var last = program.Start();
        await over.CancelAsync();
        var said = await Task.WhenAll(talks).WaitAsync(TimeSpan.FromMinutes(2));
        await last.KillAsync();

        var answers = connector.Activities.Where(received => (string?)received.Body["type"] == "message").ToList();
        var repeats = answers.Count - answers.DistinctBy(answer => answer.Id).Count();
        output.WriteLine($"{said.Sum()} messages in {Conversations} conversations, {Kills} kills, {repeats} repeats in the gap between sending and noting it");
        Assert.True(said.Sum() > Kills, "too little was said for the kills to hit anything");
        for (var conversation = 0; conversation < Conversations; conversation++)
        {
            // Each message has its answer, once, and in the order in which they were said; a kill can catch one sending in each conversation.
            var ids = answers.Where(answer => answer.Conversation == $"a:{conversation}").Select(answer => answer.Id).ToList();
            Assert.Equal(Enumerable.Range(0, said[conversation]).Select(number => $"a:{conversation}#{number}-1"), ids.Distinct());
            Assert.InRange(ids.Count, said[conversation], said[conversation] + Kills);
        }
    }

    /// <summary>One person: says something until the bot has taken it, waits for the answer, goes on.</summary>
    /// <returns>How much was said.</returns>
    private static async Task<int> TalkAsync(FakeConnector connector, Uri address, string conversation, CancellationToken over)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        var said = 0;
        while (!over.IsCancellationRequested)
        {
            var id = $"{conversation}#{said++}";
            while (!await TakenAsync(client, connector.Url, conversation, id))
            {
                await Task.Delay(30, CancellationToken.None);
            }

            while (!connector.Activities.Any(answer => answer.Id.StartsWith(id + "-", StringComparison.Ordinal)))
            {
                await Task.Delay(10, CancellationToken.None);
            }
        }

        return said;
    }

    private static async Task<bool> TakenAsync(HttpClient client, string serviceUrl, string conversation, string id)
    {
        try
        {
            using var answer = await client.DeliverAsync(Endpoints.Activities.Message(serviceUrl, id, "help", conversation));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
