using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Versions;

/// <summary>What the shipped tables say of the version of a technology.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Line">The line the tables lead to; null where it has no versions.</param>
/// <param name="Day">The day of the table; without versions, the newest day its sources were read.</param>
/// <param name="Table">Its release lines; null where there is none.</param>
public sealed record CatalogueVersion(string Name, string? Line, DateOnly Day, ProductVersions? Table)
{
    /// <summary>The newest line of the tables, whether they lead to it or not.</summary>
    public string? Newest => Table is null ? Line : Table.Lines.Select(line => line.Line).Where(line => VersionNumber.Parts(line) is not null)
        .OrderDescending(Comparer<string>.Create(VersionNumber.Compare)).FirstOrDefault(Line);

    /// <returns>Null when the catalogue has no such technology.</returns>
    public static CatalogueVersion? Of(KnowledgeBase knowledge, string id)
    {
        if (knowledge.Technologies.FirstOrDefault(known => known.Id == id) is not { } technology)
        {
            return null;
        }

        var table = technology.Version?.Product is { } product ? knowledge.Versions.FirstOrDefault(known => known.Id == product) : null;
        var day = technology.Version?.Checked ?? technology.Sources.Select(source => source.Checked).DefaultIfEmpty(knowledge.Date).Max();
        return new CatalogueVersion(technology.Name, technology.Version?.Line, day, table);
    }

    /// <summary>The line of the tables somebody means by a version; null when they have none.</summary>
    public ReleaseLine? Find(string version) => Table?.Lines.FirstOrDefault(line => line.Line == version)
        ?? Table?.Lines.FirstOrDefault(line => VersionNumber.IsOf(version, line.Line) || VersionNumber.IsOf(line.Line, version));
}
