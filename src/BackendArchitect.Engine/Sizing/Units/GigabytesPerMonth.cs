namespace BackendArchitect.Engine.Sizing.Units;

/// <summary>Data that moves or grows in a month. Unit: GB/month.</summary>
public readonly record struct GigabytesPerMonth(double Value)
{
    public static Gigabytes operator *(GigabytesPerMonth flow, double months) => new(flow.Value * months);
}
