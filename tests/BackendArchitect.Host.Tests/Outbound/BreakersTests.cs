using BackendArchitect.Channels;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Outbound;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Tests.Outbound;

public sealed class BreakersTests
{
    private static readonly ConversationAddress Dead = new("slack", "slack:C1", ConversationKind.Channel, "{}") { Workspace = "T1" };
    private readonly TestClock _clock = new();
    private readonly Breakers _breakers;
    private int _tries;

    public BreakersTests() => _breakers = new Breakers(Options.Create(new OutboundOptions { BreakAfter = 3, RestSeconds = 8 }), _clock, NullLogger<Breakers>.Instance);

    [Fact]
    public async Task A_platform_that_is_down_costs_nothing_while_it_rests()
    {
        await FailAsync(3);

        Assert.NotNull(_breakers.Rest(Dead, out _));
        Assert.IsType<SendResult.Later>(await SendAsync(new SendResult.Sent()));
        Assert.Equal(3, _tries);
    }

    [Fact]
    public async Task After_the_rest_one_message_tries_it_and_the_others_wait()
    {
        await FailAsync(3);
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Null(_breakers.Rest(Dead, out var first));
        Assert.NotNull(_breakers.Rest(Dead, out var second));
        Assert.True(first);
        Assert.False(second);
    }

    [Fact]
    public async Task When_it_answers_all_may_go_again()
    {
        await FailAsync(3);
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.IsType<SendResult.Sent>(await SendAsync(new SendResult.Sent()));

        Assert.Null(_breakers.Rest(Dead, out var probing));
        Assert.False(probing);
    }

    [Fact]
    public async Task Each_try_that_fails_doubles_the_rest_up_to_its_limit()
    {
        await FailAsync(3);
        var rests = new List<double>();
        for (var probe = 0; probe < 4; probe++)
        {
            rests.Add(_breakers.Rest(Dead, out _)!.Value.TotalSeconds);
            _clock.Advance(TimeSpan.FromSeconds(10));
            await FailAsync(1);
        }

        Assert.Equal([2, 4, 8, 8], rests);
    }

    [Fact]
    public async Task Another_workspace_and_a_platform_that_says_when_are_left_alone()
    {
        for (var tries = 0; tries < 5; tries++)
        {
            await SendAsync(new SendResult.Later("429", TimeSpan.FromSeconds(1)));
        }

        Assert.Null(_breakers.Rest(Dead, out _));
        await FailAsync(10);
        Assert.Null(_breakers.Rest(Dead with { Workspace = "T2" }, out _));
    }

    private async Task FailAsync(int times)
    {
        for (var time = 0; time < times; time++)
        {
            await SendAsync(new SendResult.Later("502"));
        }
    }

    private Task<SendResult> SendAsync(SendResult result) => _breakers.RunAsync(
        Dead,
        _ =>
        {
            _tries++;
            return Task.FromResult(result);
        },
        default);
}
