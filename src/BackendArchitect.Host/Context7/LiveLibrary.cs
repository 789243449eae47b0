using System.Collections.Concurrent;
using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Context7;

/// <summary>What live documentation says, read before the turns that need it and in the background; never within a turn.</summary>
public sealed class LiveLibrary : ILiveVersions, IAsyncDisposable
{
    /// <summary>Technologies that wait to be read; beyond that they wait until they are named again.</summary>
    private const int MostWaiting = 100;

    private readonly ConcurrentDictionary<string, (LiveWish Wish, LiveQuestion Question)> _waiting = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly CancellationTokenSource _over = new();
    private readonly KnowledgeBase _knowledge;
    private readonly VersionTalk _talk;
    private readonly Catalogue _catalogue;
    private readonly Context7Server? _server;
    private readonly LiveReading? _reading;
    private readonly LibraryShelf _shelf;
    private readonly Context7Health _health;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    internal LiveLibrary(KnowledgeBase knowledge, IOptions<Context7Options> options, Context7Server? server, LibraryShelf shelf, TimeProvider time, ILogger<LiveLibrary> log)
    {
        (_knowledge, _shelf, _time, _log) = (knowledge, shelf, time, log);
        (_talk, _catalogue, _health) = (new VersionTalk(knowledge), new Catalogue(knowledge), new Context7Health(time));
        _server = server;
        _reading = server is null ? null : new LiveReading(knowledge, server, shelf, _health, time, log);
        _patience = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
    }

    public bool IsOn => _reading is not null;

    /// <summary>Whether the first connection was tried, with whatever result.</summary>
    internal bool IsReached { get; private set; }

    public LiveVersion Of(string technology) => _shelf.Of(technology) ?? LiveVersion.Not(technology, _health.Trouble ?? _reading?.TroubleOf(technology) ?? LiveTrouble.Pending);

    /// <summary>Reads what the messages name and what stands in the design at hand, as far as three calls go. Waits no longer than one answer may take, and not at all for a server known to be away. Never throws.</summary>
    /// <returns>The question, for <see cref="Follow"/>.</returns>
    public async Task<LiveQuestion> PrepareAsync(ConversationState state, IReadOnlyList<InboundMessage> messages, CancellationToken cancellation)
    {
        var question = new LiveQuestion();
        var wishes = IsOn ? Wishes(state, messages) : [];
        if (wishes.IsEmpty)
        {
            return question;
        }

        try
        {
            foreach (var wish in wishes)
            {
                await _shelf.LoadAsync(wish.Technology, cancellation);
            }
        }
        catch (StoreUnavailableException)
        {
            return question; // whoever keeps the turn says so
        }

        var first = wishes.Where(wish => _shelf.Of(wish.Technology) is null || _reading!.Lacks(wish)).ToImmutableArray();
        var wait = !_health.IsAway;
        if (wait && first.Length > 0)
        {
            await WaitAsync(ReadAsync(first, question), cancellation);
        }

        Later(wishes.Where(wish => !_shelf.IsFresh(wish.Technology) || _reading!.Lacks(wish)), question);
        return question;
    }

    /// <summary>What a turn spoke of and nobody had read is read in the background, with the calls the question has left.</summary>
    public void Follow(LiveQuestion question, ImmutableArray<string> unread)
    {
        if (IsOn && !unread.IsDefaultOrEmpty)
        {
            Later(unread.Select(id => new LiveWish(id)), question);
        }
    }

    /// <summary>Reads what waits, one after the other; a server that is away is tried again when its time has come.</summary>
    internal async Task WorkAsync(CancellationToken stopping)
    {
        await _reading!.ConnectAsync(stopping);
        IsReached = true;
        while (!stopping.IsCancellationRequested)
        {
            if (_waiting.IsEmpty)
            {
                await _signal.WaitAsync(stopping);
            }

            while (!_health.MayTry)
            {
                var wait = _health.Until - _time.GetUtcNow();
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), _time, stopping);
            }

            foreach (var (id, (wish, question)) in _waiting.Take(1))
            {
                // What failed was no answer: it is asked again, as the try that shows whether the server is back.
                var done = await _reading.ReadAsync(wish, question, stopping);
                _waiting.TryRemove(id, out _);
                if (!done && _waiting.Count < MostWaiting)
                {
                    _waiting.TryAdd(id, (wish, new LiveQuestion()));
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _reading?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Whoever cannot wait that long gets what is known; the reading goes on.</summary>
    private async Task WaitAsync(Task reading, CancellationToken cancellation)
    {
        try
        {
            await reading.WaitAsync(_patience, _time, cancellation);
        }
        catch (TimeoutException)
        {
            _health.Lags();
            _log.Context7Failed("Slow");
        }
    }

    private async Task ReadAsync(ImmutableArray<LiveWish> wishes, LiveQuestion question)
    {
        foreach (var wish in wishes)
        {
            if (question.IsSpent || !await _reading!.ReadAsync(wish, question, _over.Token))
            {
                return;
            }
        }
    }

    private void Later(IEnumerable<LiveWish> wishes, LiveQuestion question)
    {
        var any = false;
        foreach (var wish in wishes.Where(wish => !question.IsSpent && _waiting.Count < MostWaiting))
        {
            any |= _waiting.TryAdd(wish.Technology, (wish, question));
        }

        if (any && _signal.CurrentCount == 0)
        {
            try
            {
                _signal.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else was as quick.
            }
        }
    }

    /// <summary>Versions that are asked for first, then what is named, then the design at hand.</summary>
    private ImmutableArray<LiveWish> Wishes(ConversationState state, IReadOnlyList<InboundMessage> messages)
    {
        var spoken = messages.Where(message => message.Kind is InboundKind.Text or InboundKind.Action or InboundKind.Edited).ToArray();
        if (spoken.Length == 0)
        {
            return [];
        }

        var design = state.Design is null ? null : state.Logbook.Designs.FindLast(known => known.Id == state.Design);
        return
        [
            .. spoken.SelectMany(message => _talk.Asked(message.Text).Select(asked => new LiveWish(asked.Technology, asked.Version, Topic(message.Text))))
                .Concat(spoken.SelectMany(message => _talk.Named(message.Text)).Select(id => new LiveWish(id)))
                .Concat(design?.Versions.Select(used => new LiveWish(used.Technology)) ?? [])
                .Where(wish => _knowledge.Technologies.Any(known => known.Id == wish.Technology))
                .DistinctBy(wish => wish.Technology),
        ];
    }

    private string? Topic(string text) => _catalogue.Topic(text) is { } id ? _knowledge.Topics.FirstOrDefault(topic => topic.Id == id)?.Name : null;
}
