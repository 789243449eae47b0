namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>How a text literal writes its own quote.</summary>
internal enum CodeEscape
{
    None,
    Backslash,
    Doubled,
}
