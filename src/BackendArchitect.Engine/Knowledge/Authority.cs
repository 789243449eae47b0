namespace BackendArchitect.Engine.Knowledge;

/// <summary>Somebody whose practices are cited by their ids.</summary>
/// <param name="Licence">Under which its text may be used; ids and names are all that is taken over.</param>
/// <param name="Checked">The day it was gone through.</param>
/// <param name="Begins">What a reference to it begins with.</param>
public sealed record Authority(string Id, string Name, string Licence, Uri Url, DateOnly Checked, IReadOnlyList<string> Begins);
