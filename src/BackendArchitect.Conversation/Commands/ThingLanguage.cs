namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that show one thing of a design: <c>see flow checkout</c>.</summary>
internal static class ThingLanguage
{
    /// <returns>Null for any other command.</returns>
    public static string? Print(Command command) => command is Command.ShowThing(var kind, var id) ? $"see {Word(kind)} {id}" : null;

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words is ["see", var word, var id] && Enum.GetValues<ThingKind>().Where(kind => Word(kind) == word).Select(kind => (ThingKind?)kind).FirstOrDefault() is { } known
        ? new Command.ShowThing(known, id)
        : null;

    private static string Word(ThingKind kind) => kind switch
    {
        ThingKind.Picture => "picture",
        ThingKind.Flow => "flow",
        ThingKind.Entity => "entity",
        ThingKind.Operation => "operation",
        ThingKind.Module => "module",
        ThingKind.Part => "part",
        _ => "failure",
    };
}
