namespace BackendArchitect.Engine.Rules.Conditions;

internal enum TokenKind
{
    Number,
    Text,
    Name,
    Symbol,
    End,
}
