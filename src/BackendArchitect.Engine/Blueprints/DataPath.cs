namespace BackendArchitect.Engine.Blueprints;

/// <summary>One way that tagged data takes through the system.</summary>
/// <param name="Tag">personal, card, health or secret.</param>
/// <param name="Fields"><c>entity.field</c>, in the order of the model.</param>
/// <param name="Path">Ids of the parts it passes, from the unit that owns it to where it ends.</param>
/// <param name="IsInClear">Some of the fields could be used by whoever reads them; false where each is encrypted, hashed, a token or cut.</param>
/// <param name="IsAllowed">The end is there for data of this tag.</param>
/// <param name="Kept">How it is kept within what the tag allows, or what is missing.</param>
public sealed record DataPath(string Tag, IReadOnlyList<string> Fields, IReadOnlyList<string> Path, DataEnd Kind, bool IsInClear, bool IsAllowed, string Kept)
{
    /// <summary>Id of the part where it ends.</summary>
    public string Ends => Path[^1];
}
