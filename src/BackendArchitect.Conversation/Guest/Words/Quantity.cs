namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>A number of a text with what it counts.</summary>
/// <param name="Base">In the base unit of its dimension: "500 ms" is 0.5.</param>
/// <param name="Room">How far another may be away and still be the same, as exactly as it was written. In the base unit.</param>
/// <param name="Dimension">What is measured: time, data, share, rate, times, "money USD"; empty for a count.</param>
/// <param name="Per">The period it is said for: "month"; empty when none is.</param>
/// <param name="Bare">Whether no word follows that says what is counted.</param>
/// <param name="Raw">Without its unit: "500 ms" is 500.</param>
internal sealed record Quantity(double Base, double Room, string Dimension, string Per, bool Bare, double Raw, string Written)
{
    private const double Exactly = 1e-9;

    /// <summary>Whether evidence of <paramref name="other"/> vouches for this one.</summary>
    public bool Is(Quantity other) => Bare && Dimension.Length == 0
        ? Near(Raw, other.Raw) || (other.Dimension == "share" && Near(Raw, other.Raw * 100))
        : Dimension == other.Dimension && (Per.Length == 0 || other.Per.Length == 0 || Per == other.Per) && Near(Base, other.Base);

    private bool Near(double value, double known) => Math.Abs(value - known) <= Math.Max(Room, Exactly * Math.Max(1, Math.Abs(value)));
}
