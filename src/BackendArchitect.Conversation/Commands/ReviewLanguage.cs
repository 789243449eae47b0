namespace BackendArchitect.Conversation.Commands;

/// <summary>The lines of the command language that are about a review of files.</summary>
internal static class ReviewLanguage
{
    /// <returns>Null for any other command.</returns>
    public static string? Print(Command command) => command is Command.ShowReview(var part) ? $"review {part.ToString().ToLowerInvariant()}" : null;

    /// <returns>Null when the line is none of these.</returns>
    public static Command? Parse(string[] words) => words switch
    {
        ["review", "more"] => new Command.ShowReview(ReviewPart.More),
        ["review", "all"] => new Command.ShowReview(ReviewPart.All),
        ["review", "patch"] => new Command.ShowReview(ReviewPart.Patch),
        ["review", "sarif"] => new Command.ShowReview(ReviewPart.Sarif),
        _ => null,
    };
}
