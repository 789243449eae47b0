namespace BackendArchitect.Deliverables.Handover;

/// <summary>A file that was not handed over as it came.</summary>
/// <param name="Because">The first thing that was wrong with it.</param>
/// <param name="IsWithheld">Whether nothing stands in its place; otherwise the one made from the model does.</param>
public sealed record Mend(string Path, Defect Because, bool IsWithheld)
{
    public override string ToString() => IsWithheld ? $"{Path} is withheld: {Because}." : $"{Path} was mended from the model: {Because}.";
}
