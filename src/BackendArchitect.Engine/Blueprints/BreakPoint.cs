namespace BackendArchitect.Engine.Blueprints;

/// <summary>Where a part of the design stops carrying more.</summary>
/// <param name="Multiple">Of the planned peak load: 2.3 means it holds to 2.3 times the peak.</param>
/// <param name="Load">The load at that point, requests/s.</param>
/// <param name="Next">What to do when it comes near.</param>
public sealed record BreakPoint(string Part, string Resource, double Multiple, double Load, string Formula, string Next)
{
    /// <summary>Beyond so many times the peak the factor says nothing any more, and is not counted out. Dimensionless.</summary>
    public const double Plenty = 100;
}
