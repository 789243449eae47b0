namespace BackendArchitect.Deliverables.Handover;

/// <summary>What a bundle is handed over as, after every file was looked at with the means its readers have.</summary>
/// <param name="Files">Those without a defect, sorted by path.</param>
/// <param name="Mends">Those that were not handed over as they came; empty when all is well.</param>
public sealed record Delivery(IReadOnlyList<BundleFile> Files, IReadOnlyList<Mend> Mends);
