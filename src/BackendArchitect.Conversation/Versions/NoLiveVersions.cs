namespace BackendArchitect.Conversation.Versions;

/// <summary>Where no live documentation is set up: the catalogue and its dates are all there is.</summary>
public sealed class NoLiveVersions : ILiveVersions
{
    public bool IsOn => false;

    public LiveVersion Of(string technology) => LiveVersion.Not(technology, LiveTrouble.Pending);
}
