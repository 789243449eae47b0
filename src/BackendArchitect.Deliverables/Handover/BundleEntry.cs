namespace BackendArchitect.Deliverables.Handover;

/// <summary>A file that can be made.</summary>
internal sealed record BundleEntry(string Path, string Title, Func<byte[]> Write)
{
    public BundleFile Make() => new(Path, Title, Write());
}
