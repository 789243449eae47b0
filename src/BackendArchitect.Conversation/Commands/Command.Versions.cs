namespace BackendArchitect.Conversation.Commands;

/// <summary>What is done about the versions of technologies.</summary>
public abstract partial record Command
{
    /// <summary>Take a newer version than the catalogue's up for this place.</summary>
    /// <param name="Technology">Its id.</param>
    /// <param name="Version">The line: <c>17</c>.</param>
    public sealed record TakeVersion(string Technology, string Version) : Command;

    /// <summary>Go back to the catalogue's version.</summary>
    /// <param name="Technology">Its id.</param>
    public sealed record DropVersion(string Technology) : Command;
}
