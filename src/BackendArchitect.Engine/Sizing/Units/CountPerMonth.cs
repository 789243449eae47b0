namespace BackendArchitect.Engine.Sizing.Units;

/// <summary>How often something happens in a month. Unit: 1/month.</summary>
public readonly record struct CountPerMonth(double Value)
{
    public static CountPerMonth operator *(CountPerMonth count, double factor) => new(count.Value * factor);
}
