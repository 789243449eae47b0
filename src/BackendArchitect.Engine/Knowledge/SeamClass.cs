namespace BackendArchitect.Engine.Knowledge;

/// <summary>A kind of module by how risky it is to move.</summary>
/// <param name="Words">What such modules are called, singular, lower case.</param>
/// <param name="Rank">1 may go first, 2 later, 3 never first.</param>
/// <param name="Coupling">Coupling score to assume where nothing was measured.</param>
/// <param name="WeeksLow">Engineer-weeks to extract one, at least.</param>
/// <param name="WeeksHigh">Engineer-weeks to extract one, at most.</param>
public sealed record SeamClass(
    string Id, string Name, IReadOnlyList<string> Words, int Rank, double Coupling, double WeeksLow, double WeeksHigh, string Because);
