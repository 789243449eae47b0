namespace BackendArchitect.Engine.Sizing.Units;

/// <summary>A rate of requests. Unit: requests/s.</summary>
public readonly record struct RequestsPerSecond(double Value)
{
    public static RequestsPerSecond operator +(RequestsPerSecond left, RequestsPerSecond right) => new(left.Value + right.Value);

    public static RequestsPerSecond operator *(RequestsPerSecond rate, double factor) => new(rate.Value * factor);

    public static RequestsPerSecond operator /(RequestsPerSecond rate, double parts) => new(rate.Value / parts);

    /// <summary>How many times one rate is the other.</summary>
    public static double operator /(RequestsPerSecond left, RequestsPerSecond right) => left.Value / right.Value;

    /// <summary>Requests that arrive in a time.</summary>
    public static double operator *(RequestsPerSecond rate, Seconds time) => rate.Value * time.Value;
}
