namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A word of a script.</summary>
/// <param name="Offset">Its first character in the file.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Line">1 for the first.</param>
/// <param name="Column">1 for the first.</param>
/// <param name="IsFirst">Whether it is the first of its line.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Offset, int End, int Line, int Column, bool IsFirst)
{
    /// <summary>Past the end.</summary>
    public static readonly SqlToken None = new(SqlTokenKind.End, "", 0, 0, 0, 0, false);

    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.Quoted;

    public bool Is(string word) => Kind == SqlTokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSymbol(string symbol) => Kind == SqlTokenKind.Symbol && Text == symbol;
}
