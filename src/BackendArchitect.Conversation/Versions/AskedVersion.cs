namespace BackendArchitect.Conversation.Versions;

/// <summary>A version somebody named: "Next.js 14".</summary>
/// <param name="Technology">Id of the technology.</param>
/// <param name="Version">The numbers alone: <c>14</c>, <c>14.2</c>.</param>
public sealed record AskedVersion(string Technology, string Version);
