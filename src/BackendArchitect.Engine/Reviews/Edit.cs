namespace BackendArchitect.Engine.Reviews;

/// <summary>A mechanical mend: the characters from one place up to another are replaced. Lines and columns begin at 1; the end is not part of it.</summary>
public sealed record Edit(int Line, int Column, int EndLine, int EndColumn, string With)
{
    /// <summary>Puts text in front of what stands there.</summary>
    public static Edit Insert(int line, int column, string text) => new(line, column, line, column, text);
}
