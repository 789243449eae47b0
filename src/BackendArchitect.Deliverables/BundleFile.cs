namespace BackendArchitect.Deliverables;

/// <summary>One file of a bundle.</summary>
/// <param name="Path">Relative, with forward slashes: <c>diagrams/c4-container.svg</c>.</param>
/// <param name="Title">What a person calls it: "Container diagram".</param>
public sealed record BundleFile(string Path, string Title, ReadOnlyMemory<byte> Content);
