namespace BackendArchitect.Engine.Reviews.Documents;

/// <param name="Line">Line it stands in, from 1.</param>
/// <param name="Level">1 for the title.</param>
public sealed record DocumentHeading(int Line, int Level, string Words);
