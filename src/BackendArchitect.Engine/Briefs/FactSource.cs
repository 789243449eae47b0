namespace BackendArchitect.Engine.Briefs;

/// <summary>Where a fact was read.</summary>
/// <param name="Message">The id of the message, or the name of the table or rule for what nobody said.</param>
/// <param name="Author">Who wrote it; empty for the engine itself.</param>
public sealed record FactSource(string Message, string Author = "")
{
    /// <summary>The engine's own assumption.</summary>
    public static readonly FactSource Engine = new("engine");
}
