namespace BackendArchitect.Deliverables.Handover;

/// <summary>What keeps a file from being shown.</summary>
/// <param name="Where">A line, a pointer or a name in the file; empty when it is the file as a whole.</param>
/// <param name="Says">What is wrong, as a clause: "the index of orders.customer_id is missing".</param>
public sealed record Defect(string Where, string Says)
{
    public override string ToString() => Where.Length == 0 ? Says : $"{Where}: {Says}";
}
