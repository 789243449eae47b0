namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>One argument of a call. Indices are of tokens; the end is not part of it.</summary>
/// <param name="Name">Where it is passed by name; else empty.</param>
internal sealed record CodeArgument(string Name, int Start, int End);
