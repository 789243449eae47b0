namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>What one <c>FROM</c> begins.</summary>
/// <param name="Image">As it is written, with the defaults of ARG put in; null when a variable in it has none.</param>
/// <param name="Name">Behind <c>AS</c>, in lower case; empty without.</param>
/// <param name="Base">The earlier stage it goes on from; null for an image.</param>
/// <param name="Instructions">Behind <c>FROM</c>.</param>
public sealed record DockerStage(DockerInstruction From, string? Image, string Name, DockerStage? Base, IReadOnlyList<DockerInstruction> Instructions)
{
    /// <summary>Its instructions behind those of the stages it goes on from.</summary>
    public IEnumerable<DockerInstruction> Whole => (Base?.Whole ?? []).Concat(Instructions.Where(instruction => !instruction.IsForChildren));

    /// <summary>The image below all of it; null when it is not known.</summary>
    public ImageName? Root => Base is not null ? Base.Root : Image is null ? null : ImageName.Read(Image);

    public DockerInstruction? Last(string keyword) => Whole.LastOrDefault(instruction => instruction.Keyword == keyword);

    public IEnumerable<DockerInstruction> Of(string keyword) => Instructions.Where(instruction => instruction.Keyword == keyword && !instruction.IsForChildren);
}
