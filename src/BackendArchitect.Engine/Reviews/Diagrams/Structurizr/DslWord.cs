namespace BackendArchitect.Engine.Reviews.Diagrams.Structurizr;

/// <summary>A word of the DSL and the offset at which it stands in its file.</summary>
internal sealed record DslWord(string Text, bool IsQuoted, int Offset);
