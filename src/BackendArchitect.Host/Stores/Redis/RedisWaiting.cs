using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>A conversation claimed in passing that nobody works on yet. What arrives for it meanwhile joins the turn.</summary>
/// <param name="kept">State and logbook as they are kept.</param>
/// <param name="until">End of the lease, by Redis's clock.</param>
internal sealed class RedisWaiting(Claim claim, RedisKept kept, long until)
{
    public const int MostMessages = 32;

    private readonly Lock _gate = new();
    private Claim _claim = claim;
    private bool _begun;

    public string Conversation { get; } = claim.Conversation;

    public RedisKept Kept { get; } = kept;

    public long Until { get; } = until;

    /// <param name="number">Its place among the waiting messages, 1 for the first.</param>
    /// <param name="fence">Fence of the claim that was on them then: under another, the places have moved.</param>
    public void Join(InboundMessage message, long number, long fence)
    {
        lock (_gate)
        {
            // One that failed is tried alone; and a gap means that the message before is still on its way here.
            if (!_begun && fence == _claim.Fence && _claim.Attempt == 1 && number == _claim.Through + 1 && number <= MostMessages)
            {
                _claim = _claim with { Messages = _claim.Messages.Add(message), Through = number };
            }
        }
    }

    /// <summary>From now on nothing joins.</summary>
    public Claim Begin()
    {
        lock (_gate)
        {
            _begun = true;
            return _claim;
        }
    }
}
