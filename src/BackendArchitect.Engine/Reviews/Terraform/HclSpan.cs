namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>From where to where something is written. Lines and columns begin at 1; the end is not part of it.</summary>
public readonly record struct HclSpan(int Line, int Column, int EndLine, int EndColumn)
{
    public Edit Replaced(string with) => new(Line, Column, EndLine, EndColumn, with);
}
