namespace BackendArchitect.Engine.Knowledge;

/// <summary>How an existing system is taken apart, or why it is not.</summary>
/// <param name="Classes">Kinds of module by how risky it is to move them, safest first.</param>
/// <param name="Verdicts">The first whose condition holds is given.</param>
/// <param name="Steps">In their order.</param>
/// <param name="Moves">What becomes of each part that is not split: the seven Rs.</param>
/// <param name="Exit">How one knows that the migration is over.</param>
/// <param name="Taken">The day the efforts were set down.</param>
public sealed record MigrationGuide(
    string Id,
    string Name,
    IReadOnlyList<SeamClass> Classes,
    IReadOnlyList<MigrationVerdictTemplate> Verdicts,
    IReadOnlyList<MigrationStepTemplate> Steps,
    IReadOnlyList<SystemMoveTemplate> Moves,
    IReadOnlyList<string> Exit,
    DateOnly Taken,
    IReadOnlyList<Source> Sources);
