namespace BackendArchitect.Engine.Sizing.Units;

/// <summary>Open database connections. Unit: connections.</summary>
public readonly record struct Connections(int Value)
{
    public static Connections operator *(Connections each, int instances) => new(each.Value * instances);

    public static bool operator >(Connections left, Connections right) => left.Value > right.Value;

    public static bool operator <(Connections left, Connections right) => left.Value < right.Value;
}
