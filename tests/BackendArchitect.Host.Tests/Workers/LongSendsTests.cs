using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Tests.Stores;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>The clock of the store stands still, the one of the renewals runs.</summary>
public sealed class LongSendsTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMilliseconds(900);
    private readonly StoreOnDisk _store = new();
    private readonly CancellationTokenSource _over = new();
    private LongSends _long = null!;
    private Task _running = Task.CompletedTask;

    public Task InitializeAsync()
    {
        _long = new LongSends(_store.Outbox, Lease, TimeProvider.System, NullLogger.Instance);
        _running = _long.RunAsync(_over.Token);
        return _store.Outbox.AddAsync(TestMessages.Text("c", "m1").Conversation, new Reply("r1", []), default);
    }

    public async Task DisposeAsync()
    {
        await _over.CancelAsync();
        await _running;
        _over.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task K3_A_sending_that_lasts_keeps_its_lease_and_loses_it_once_nobody_renews_it()
    {
        var reply = (await _store.Outbox.ClaimAsync(Lease, default))!;
        await using (_long.Begin(reply))
        {
            _store.Clock.Advance(Lease / 2);
            await Task.Delay(Lease);
        }

        _store.Clock.Advance(Lease / 2);
        Assert.Null(await _store.Outbox.ClaimAsync(Lease, default));
        _store.Clock.Advance(Lease / 2);
        Assert.NotNull(await _store.Outbox.ClaimAsync(Lease, default));
    }

    [Fact]
    public async Task K3_A_sending_that_never_ends_loses_its_lease()
    {
        var reply = (await _store.Outbox.ClaimAsync(Lease, default))!;
        await using var hung = _long.Begin(reply);
        await Task.Delay(Lease * 3.5);

        _store.Clock.Advance(Lease);
        await Task.Delay(Lease);

        Assert.NotNull(await _store.Outbox.ClaimAsync(Lease, default));
    }

    [Fact]
    public async Task K3_A_sending_that_is_over_is_not_renewed()
    {
        var reply = (await _store.Outbox.ClaimAsync(Lease, default))!;
        await _long.Begin(reply).DisposeAsync();
        await _store.Outbox.PostponeAsync(reply, TimeSpan.Zero, maybeSent: false, default);

        await Task.Delay(Lease);

        Assert.NotNull(await _store.Outbox.ClaimAsync(Lease, default));
    }
}
