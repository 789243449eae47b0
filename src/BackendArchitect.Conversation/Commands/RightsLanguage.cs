using BackendArchitect.Conversation.Rights;

namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that are about people's data.</summary>
internal static class RightsLanguage
{
    /// <returns>Null for a command that is not about data.</returns>
    public static string? Print(Command command) => command switch
    {
        Command.Forget(var scope) => $"forget {Word(scope)}",
        Command.ConfirmForget(var key) => $"forget-now {key}",
        Command.KeepAll => "forget-not",
        Command.ExportData(var scope) => $"export {Word(scope)}",
        Command.ShowRetention => "retention",
        _ => null,
    };

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words switch
    {
        ["forget", var word] when ScopeOf(word) is { } scope => new Command.Forget(scope),
        ["forget-now", var key] => new Command.ConfirmForget(key),
        ["forget-not"] => new Command.KeepAll(),
        ["export", var word] when ScopeOf(word) is { } scope => new Command.ExportData(scope),
        ["retention"] => new Command.ShowRetention(),
        _ => null,
    };

    private static string Word(DataScope scope) => scope.ToString().ToLowerInvariant();

    private static DataScope? ScopeOf(string word) => Enum.GetValues<DataScope>().Where(scope => Word(scope) == word).Cast<DataScope?>().FirstOrDefault();
}
