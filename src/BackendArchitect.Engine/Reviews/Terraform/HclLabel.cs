namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>A name behind the type of a block: <c>"aws_vpc"</c>, <c>"main"</c>.</summary>
/// <param name="At">With its quotes.</param>
public sealed record HclLabel(string Name, HclSpan At);
