namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>A part of a file that has its own body. Indices are of tokens; ends are not part of it.</summary>
/// <param name="Head">First token of what stands before the body: <c>for (…)</c>, <c>def name(…):</c>.</param>
/// <param name="Start">First token of the body, its brace left out.</param>
internal sealed record CodeBlock(BlockKind Kind, int Head, int Start, int End)
{
    /// <summary>Of a function or class; else empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Tokens between the parentheses of a function; empty range where there are none.</summary>
    public (int Start, int End) Parameters { get; init; }

    /// <summary>The innermost block around it.</summary>
    public CodeBlock? Parent { get; set; }

    public bool IsFunction => Kind is BlockKind.Function or BlockKind.Lambda;

    /// <summary>It and the blocks around it, inner first.</summary>
    public IEnumerable<CodeBlock> Up()
    {
        for (var block = this; block is not null; block = block.Parent)
        {
            yield return block;
        }
    }
}
