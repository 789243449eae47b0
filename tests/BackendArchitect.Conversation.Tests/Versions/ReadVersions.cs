using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Conversation.Tests.Versions;

/// <summary>Live documentation as it was read before the turn.</summary>
internal sealed class ReadVersions(LiveTrouble otherwise, params LiveVersion[] read) : ILiveVersions
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    public bool IsOn => true;

    public LiveVersion Of(string technology) => read.FirstOrDefault(known => known.Technology == technology) ?? LiveVersion.Not(technology, otherwise);

    public static LiveVersion Library(string technology, string library, params string[] versions) =>
        new(technology, library, [.. VersionNumber.NewestFirst(versions)], Day, null);
}
