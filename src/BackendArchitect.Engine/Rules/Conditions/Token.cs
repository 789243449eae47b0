namespace BackendArchitect.Engine.Rules.Conditions;

/// <param name="Column">Where it begins, 1 for the first character.</param>
internal sealed record Token(TokenKind Kind, string Text, int Column)
{
    public bool Is(string symbol) => Kind is TokenKind.Symbol or TokenKind.Name && Text == symbol;
}
