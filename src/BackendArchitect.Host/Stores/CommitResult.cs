namespace BackendArchitect.Host.Stores;

/// <summary>How a commit ended.</summary>
public enum CommitResult
{
    Done,

    /// <summary>Somebody else has the conversation now; nothing was written.</summary>
    LeaseLost,

    /// <summary>Another thread of the same place wrote the logbook meanwhile; nothing was written, the lease is still held. Run the turn again, with what stands there now.</summary>
    Overtaken,
}
