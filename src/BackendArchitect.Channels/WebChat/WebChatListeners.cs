namespace BackendArchitect.Channels.WebChat;

/// <summary>Who waits for news of which conversation, and where the bot is at work right now. Lives in memory: what is lost here is found in the transcript.</summary>
public sealed class WebChatListeners(TimeProvider time)
{
    /// <summary>A typing sign that nothing followed is over after this.</summary>
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Room> _rooms = [];

    /// <summary>Completes at the next ring. Ask for it before looking at the transcript, so that nothing falls between.</summary>
    public Task News(string conversation)
    {
        lock (_gate)
        {
            return Enter(conversation).Bell.Task;
        }
    }

    /// <summary>Wakes all who listen.</summary>
    /// <param name="atWork">True: the bot has begun; false: it has answered; null: neither.</param>
    public void Ring(string conversation, bool? atWork = null)
    {
        TaskCompletionSource bell;
        lock (_gate)
        {
            var room = Enter(conversation);
            bell = room.Bell;
            room.Bell = NewBell();
            room.TypingUntil = atWork switch
            {
                true => time.GetUtcNow() + TypingLasts,
                false => default,
                null => room.TypingUntil,
            };
            room.Typing += atWork is true ? 1 : 0;
            Sweep();
        }

        bell.TrySetResult();
    }

    /// <summary>Number of the typing sign that stands now, or null.</summary>
    public long? Typing(string conversation)
    {
        lock (_gate)
        {
            return _rooms.TryGetValue(conversation, out var room) && room.TypingUntil > time.GetUtcNow() ? room.Typing : null;
        }
    }

    private Room Enter(string conversation)
    {
        if (!_rooms.TryGetValue(conversation, out var room))
        {
            _rooms[conversation] = room = new Room { Bell = NewBell() };
        }

        room.Touched = time.GetUtcNow();
        return room;
    }

    /// <summary>Listeners look again by themselves every few seconds, so a room nobody touched for a while is empty.</summary>
    private void Sweep()
    {
        const int Many = 1_000;
        if (_rooms.Count > Many)
        {
            var stale = time.GetUtcNow() - TypingLasts - TypingLasts;
            foreach (var (conversation, _) in _rooms.Where(room => room.Value.Touched < stale).ToArray())
            {
                _rooms.Remove(conversation);
            }
        }
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Room
    {
        public required TaskCompletionSource Bell { get; set; }

        public long Typing { get; set; }

        public DateTimeOffset TypingUntil { get; set; }

        public DateTimeOffset Touched { get; set; }
    }
}
