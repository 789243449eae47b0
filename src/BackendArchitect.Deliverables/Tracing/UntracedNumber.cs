namespace BackendArchitect.Deliverables.Tracing;

/// <summary>A number without a parent: nobody said it, no formula gave it, no dated table holds it.</summary>
public sealed record UntracedNumber(string File, int Line, string Written, string Unit, string Near)
{
    public override string ToString() => $"{File}:{Line}: {Written} {Unit}: …{Near}…";
}
