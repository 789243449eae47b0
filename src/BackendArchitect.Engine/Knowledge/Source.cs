namespace BackendArchitect.Engine.Knowledge;

/// <summary>Who says so.</summary>
/// <param name="Title">Name of the document, short enough for a table.</param>
/// <param name="Url">Where to read it; null only for our own assumption.</param>
/// <param name="Checked">The day the source was read or the table was taken.</param>
/// <param name="Mark"><c>read</c> in the source named, <c>known</c> but not re-read on that day, or <c>assumption</c>, ours.</param>
public sealed record Source(string Title, Uri? Url, DateOnly Checked, string Mark);
