namespace BackendArchitect.Conversation.State;

/// <summary>What one person thinks of one reply; pressing again replaces it.</summary>
/// <param name="Reply">Id of the reply.</param>
/// <param name="By">Id of the person.</param>
/// <param name="Design">The design that stood then, or null.</param>
/// <param name="Up">Helpful or not.</param>
/// <param name="Words">What they wrote beside it, shortened; empty for nothing.</param>
public sealed record Rating(string Reply, string By, string? Design, bool Up, string Words = "");
