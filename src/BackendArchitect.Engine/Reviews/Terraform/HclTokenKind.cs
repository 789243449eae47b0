namespace BackendArchitect.Engine.Reviews.Terraform;

internal enum HclTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Word,
    Number,

    /// <summary>With its quotes, templates inside included.</summary>
    Quoted,
    Heredoc,

    /// <summary>An operator, a bracket or a separator.</summary>
    Sign,
    Newline,

    /// <summary>A character HCL has no use for, or a quote that is never closed.</summary>
    Wrong,
    End,
}
