namespace BackendArchitect.Engine.Sizing.Units;

/// <summary>A length of time. Unit: s.</summary>
public readonly record struct Seconds(double Value)
{
    /// <summary>730 hours, the month of the price lists. Unit: s.</summary>
    public static readonly Seconds Month = new(2_628_000);

    public static readonly Seconds Day = new(86_400);

    public static Seconds operator +(Seconds left, Seconds right) => new(left.Value + right.Value);

    public static implicit operator Seconds(Milliseconds time) => new(time.Value / 1000);
}
