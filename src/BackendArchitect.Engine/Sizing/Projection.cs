namespace BackendArchitect.Engine.Sizing;

/// <summary>Two years ahead: what grows, what must change in which month, and the stages of scaling beyond.</summary>
/// <param name="Growth">How many times today's load after two years.</param>
/// <param name="Changes">Earliest first; empty when nothing has to change in two years.</param>
/// <param name="Stages">In the order they are needed.</param>
public sealed record Projection(double Growth, IReadOnlyList<ProjectedFigure> Figures, IReadOnlyList<ProjectedChange> Changes, IReadOnlyList<ScalingStage> Stages)
{
    /// <summary>From this share of what a part carries the next step must be done: above it waiting grows faster than load. Dimensionless.</summary>
    public const double Busy = 0.7;

    /// <summary>Months looked ahead.</summary>
    public const int Months = 24;
}
