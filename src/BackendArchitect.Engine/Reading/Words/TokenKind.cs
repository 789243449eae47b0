namespace BackendArchitect.Engine.Reading.Words;

internal enum TokenKind
{
    Word,
    Number,
    Symbol,

    /// <summary>The end of a sentence or line.</summary>
    Break,
}
