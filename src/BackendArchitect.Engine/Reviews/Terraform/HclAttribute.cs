namespace BackendArchitect.Engine.Reviews.Terraform;

/// <param name="At">Where its name stands.</param>
public sealed record HclAttribute(string Name, HclValue Value, HclSpan At);
