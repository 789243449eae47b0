namespace BackendArchitect.Engine.Sizing.Units;

/// <summary>The share of time something works. Unit: percent, 0 to 100.</summary>
public readonly record struct Availability
{
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 100.</exception>
    public Availability(double percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        Percent = percent;
    }

    public double Percent { get; }

    /// <summary>The same as a share, 0 to 1.</summary>
    public double Share => Percent / 100;

    /// <param name="share">0 to 1.</param>
    public static Availability Of(double share) => new(share * 100);
}
