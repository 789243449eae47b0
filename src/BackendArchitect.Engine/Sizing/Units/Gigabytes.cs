namespace BackendArchitect.Engine.Sizing.Units;

/// <summary>An amount of data. Unit: GB, 10⁹ bytes.</summary>
public readonly record struct Gigabytes(double Value)
{
    public static Gigabytes operator +(Gigabytes left, Gigabytes right) => new(left.Value + right.Value);

    public static Gigabytes operator *(Gigabytes data, double factor) => new(data.Value * factor);

    /// <summary>How many times one amount is the other.</summary>
    public static double operator /(Gigabytes left, Gigabytes right) => left.Value / right.Value;
}
