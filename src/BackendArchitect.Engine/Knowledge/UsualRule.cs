namespace BackendArchitect.Engine.Knowledge;

/// <summary>A rule that systems of a domain are usually held to. It is said, never applied unasked.</summary>
/// <param name="Id">A word of the compliance fact: <c>pci-dss</c>.</param>
/// <param name="Because">What makes it usual here.</param>
public sealed record UsualRule(string Id, string Because);
