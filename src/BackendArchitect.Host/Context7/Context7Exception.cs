using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Host.Context7;

/// <summary>The server gave no answer that can be used, whatever its form.</summary>
/// <param name="until">Before that it wants to be left alone; null when it did not say.</param>
internal sealed class Context7Exception(LiveTrouble trouble, DateTimeOffset? until = null, Exception? cause = null) : Exception($"Context7: {trouble}", cause)
{
    public LiveTrouble Trouble => trouble;

    public DateTimeOffset? Until => until;
}
