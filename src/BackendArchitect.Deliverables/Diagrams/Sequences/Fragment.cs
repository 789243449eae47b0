namespace BackendArchitect.Deliverables.Diagrams.Sequences;

/// <summary>Steps in a frame that are taken only under a condition.</summary>
/// <param name="Kind"><c>alt</c> for one of several, <c>opt</c> for steps that may be left out: the words of UML and of mermaid.</param>
/// <param name="First">Index of its first step.</param>
/// <param name="Last">Index of its last step.</param>
/// <param name="Parts">In their order; the first begins at <paramref name="First"/>.</param>
internal sealed record Fragment(string Kind, int First, int Last, IReadOnlyList<FragmentPart> Parts);
