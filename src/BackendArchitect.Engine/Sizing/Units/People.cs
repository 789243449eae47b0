namespace BackendArchitect.Engine.Sizing.Units;

/// <summary>A number of people. Unit: people.</summary>
public readonly record struct People(double Value)
{
    public static People operator *(People people, double share) => new(people.Value * share);
}
