namespace BackendArchitect.Deliverables.Diagrams.Sequences;

/// <param name="At">Index of the step it begins at.</param>
/// <param name="When">The condition, without brackets.</param>
internal sealed record FragmentPart(int At, string When);
