namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>One difference between two versions of an interface.</summary>
/// <param name="Effect">What it means for clients of the older version.</param>
/// <param name="Place">In the newer version; in the older one for what is gone.</param>
/// <param name="Says">What changed, in one sentence.</param>
public sealed record ApiChange(ApiEffect Effect, string Kind, Place Place, string Says);
