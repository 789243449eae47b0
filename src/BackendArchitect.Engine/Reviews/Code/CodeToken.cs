namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>A token of a file of code.</summary>
/// <param name="Text">The word or symbol; of a text literal what stands between the quotes, holes left out.</param>
/// <param name="Start">Its first character in the file.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Line">1 for the first.</param>
/// <param name="Column">1 for the first.</param>
/// <param name="IsFirst">Whether it is the first of its line.</param>
internal sealed record CodeToken(CodeTokenKind Kind, string Text, int Start, int End, int Line, int Column, bool IsFirst)
{
    /// <summary>How a text literal begins: <c>f"</c>, <c>`</c>, <c>@$"</c>.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Literal pieces around the holes: one more than holes.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Code in the holes of an interpolated text.</summary>
    public IReadOnlyList<IReadOnlyList<CodeToken>> Holes { get; init; } = [];

    public bool IsWord => Kind == CodeTokenKind.Word;

    public bool IsText => Kind == CodeTokenKind.Text;

    public bool Is(string text) => Kind is CodeTokenKind.Word or CodeTokenKind.Symbol && Text == text;

    public bool IsAny(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (Is(text))
            {
                return true;
            }
        }

        return false;
    }
}
