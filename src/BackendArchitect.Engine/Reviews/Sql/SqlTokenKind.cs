namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>What a token is.</summary>
internal enum SqlTokenKind
{
    /// <summary>Past the last one.</summary>
    End,
    Word,

    /// <summary>A name in quotes, backticks or brackets; its text is without them.</summary>
    Quoted,

    /// <summary>A literal in quotes or between dollars; its text is what stands inside.</summary>
    Text,
    Number,
    Symbol,

    /// <summary>The delimiter a client was told to use in place of the semicolon.</summary>
    Delimiter,
}
