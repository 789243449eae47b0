namespace BackendArchitect.Engine.Knowledge;

/// <param name="File">Name the text would have: <c>openapi.yaml</c>.</param>
/// <param name="Text">The whole file.</param>
/// <param name="With">Further files by name, for rules that join several.</param>
/// <param name="Before">Older versions by name, for rules about changes; null for none.</param>
/// <param name="Fires">Lines in which the rule fires; empty where it stays silent.</param>
public sealed record ReviewExample(string File, string Text, IReadOnlyDictionary<string, string> With, IReadOnlyList<int> Fires, IReadOnlyDictionary<string, string>? Before = null);
