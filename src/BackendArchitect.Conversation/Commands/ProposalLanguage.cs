namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that are about proposed things.</summary>
internal static class ProposalLanguage
{
    /// <returns>Null for any other command.</returns>
    public static string? Print(Command command) => command is Command.SettleProposal(var right) ? $"proposal {(right ? "right" : "without")}" : null;

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words switch
    {
        ["proposal", "right"] => new Command.SettleProposal(true),
        ["proposal", "without"] => new Command.SettleProposal(false),
        _ => null,
    };
}
