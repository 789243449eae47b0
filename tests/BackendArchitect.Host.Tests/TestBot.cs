using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Host.Stores;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BackendArchitect.Host.Tests;

/// <summary>The whole program in this process, with its own store. Its turn is an echo unless another is given, so that a test sees the wires.</summary>
internal sealed class TestBot(Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome>? turn = null, params (string Key, string Value)[] settings)
    : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-bot-").FullName;

    public static TurnOutcome Echo(ConversationState state, IReadOnlyList<InboundMessage> messages) => new(
        state,
        [.. messages.Select(message => new Reply($"{message.Id}-1", [new Block.Paragraph($"{message.Kind}: {message.Text}{message.Action}")]))],
        ImmutableArray<DesignRecord>.Empty);

    /// <summary>The engine behind the files.</summary>
    public Func<DesignRecord, Blueprint> Design { get; init; } = _ => throw new NotSupportedException("This test has no design.");

    /// <summary>What was given up, the last first; waits for one, at most ten seconds.</summary>
    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync()
    {
        var records = Services.GetRequiredService<IRecords>();
        for (var tries = 0; tries < 200; tries++)
        {
            if (await records.DeadLettersAsync(CancellationToken.None) is { Count: > 0 } dead)
            {
                return dead;
            }

            await Task.Delay(50);
        }

        return [];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store:Path", Path.Combine(_folder, "bot.db"));
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services
            .AddSingleton(_ => turn ?? Echo)
            .AddSingleton(_ => Design));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
