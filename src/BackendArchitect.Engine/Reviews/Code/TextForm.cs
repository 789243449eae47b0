namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>One kind of text literal of a language.</summary>
/// <param name="Open">Quote with its prefix: <c>rb"</c>.</param>
/// <param name="Lines">Whether it may run over several lines.</param>
internal sealed record TextForm(string Open, string Close, CodeEscape Escape = CodeEscape.Backslash, CodeHole Hole = CodeHole.None, bool Lines = false)
{
    /// <summary>How many braces open a hole: two in <c>$$"""{{code}}"""</c>.</summary>
    public int Braces { get; init; } = 1;
}
