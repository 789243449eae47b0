namespace BackendArchitect.Conversation.Versions;

/// <summary>A version newer than the catalogue's that a person took up for a place.</summary>
/// <param name="Technology">Id of the technology.</param>
/// <param name="Line">The line: <c>17</c>.</param>
/// <param name="Found">The version in the words of the documentation: <c>v17.0.1</c>.</param>
/// <param name="Library">Where it was found: <c>/vercel/next.js</c>.</param>
/// <param name="Checked">The day that was read, in UTC.</param>
/// <param name="By">Name of who took it up.</param>
public sealed record TakenVersion(string Technology, string Line, string Found, string Library, DateOnly Checked, string By, DateTimeOffset At);
