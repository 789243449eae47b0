namespace BackendArchitect.Conversation.Versions;

/// <summary>What live documentation says of the technologies of the catalogue, as it was read last. Whoever runs the turns reads it before.</summary>
public interface ILiveVersions
{
    /// <summary>Whether live documentation is set up at all. Where it is not, nothing is said about it.</summary>
    bool IsOn { get; }

    /// <param name="technology">Id of a technology of the catalogue.</param>
    /// <returns>Never null; what was not asked about yet says so itself.</returns>
    LiveVersion Of(string technology);
}
