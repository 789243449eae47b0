namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that are about what holds for every design.</summary>
internal static class HouseLanguage
{
    /// <returns>Null for any other command.</returns>
    public static string? Print(Command command) => command switch
    {
        Command.ShowHouse => "settings",
        Command.DropHouseRule(var id) => $"drop-rule {id}",
        _ => null,
    };

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words switch
    {
        ["settings"] => new Command.ShowHouse(),
        ["drop-rule", var id] => new Command.DropHouseRule(id),
        _ => null,
    };
}
