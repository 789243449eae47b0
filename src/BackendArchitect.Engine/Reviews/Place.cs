namespace BackendArchitect.Engine.Reviews;

/// <summary>Where in a file something is.</summary>
/// <param name="File">Path as it was handed in.</param>
/// <param name="Line">1 for the first line; 0 for the file as a whole.</param>
/// <param name="Column">1 for the first character of the line, counted in UTF-16 units as editors and SARIF do.</param>
/// <param name="JsonPointer">JSON pointer (RFC 6901) where the file is a tree: <c>/paths/~1orders/get</c>; else a path of names, or empty.</param>
public sealed record Place(string File, int Line, int Column = 1, string JsonPointer = "")
{
    /// <summary><c>api/openapi.yaml:88:5</c></summary>
    public override string ToString() => Line == 0 ? File : Column <= 1 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
