using BackendArchitect.Conversation.Versions;

namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that are about versions.</summary>
internal static class VersionLanguage
{
    /// <returns>Null for any other command.</returns>
    public static string? Print(Command command) => command switch
    {
        Command.TakeVersion(var technology, var version) => $"take-version {technology} {version}",
        Command.DropVersion(var technology) => $"drop-version {technology}",
        _ => null,
    };

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words switch
    {
        ["take-version", var technology, var version] when VersionNumber.Parts(version) is { } numbers => new Command.TakeVersion(technology, string.Join('.', numbers)),
        ["drop-version", var technology] => new Command.DropVersion(technology),
        _ => null,
    };
}
