namespace BackendArchitect.Conversation.Links;

/// <summary>A repository whose records hold in a place.</summary>
/// <param name="Site">Where people open it, without a slash at the end: <c>https://github.com</c>.</param>
/// <param name="Project">Owner and name, with its groups: <c>acme/shop</c>.</param>
/// <param name="Branch">Empty for the default branch.</param>
/// <param name="Folder">Where the documents are looked for, without slashes around it; empty for the root.</param>
/// <param name="By">Name of who linked it.</param>
public sealed record LinkedRepository(RepositoryKind Kind, string Site, string Project, string Branch, string Folder, string By, DateTimeOffset At)
{
    /// <summary>Names what is read, whoever linked it; without spaces.</summary>
    public string Key => $"{Site[(Site.IndexOf("//", StringComparison.Ordinal) + 2)..]}/{Project}{(Branch.Length == 0 ? "" : $"@{Branch}")}{(Folder.Length == 0 ? "" : $":{Folder}")}".ToLowerInvariant();

    /// <summary>"acme/shop, branch main, folder services/shop".</summary>
    public string Name => $"{Project}{(Branch.Length == 0 ? "" : $", branch {Branch}")}{(Folder.Length == 0 ? "" : $", folder {Folder}")}";

    public string Url => $"{Site}/{Project}";

    /// <summary>Where people open a file, at a heading.</summary>
    /// <param name="place">Path of the file, with the anchor of a heading behind <c>#</c> or without.</param>
    /// <param name="branch">The branch it was read from.</param>
    public string Page(string place, string branch)
    {
        var (path, anchor) = place.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (place[..at], place[at..]) : (place, "");
        while (Kind == RepositoryKind.GitLab && anchor.Contains("--", StringComparison.Ordinal))
        {
            anchor = anchor.Replace("--", "-", StringComparison.Ordinal); // where GitHub leaves one hyphen for each sign taken out
        }

        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        var shown = string.Join('/', branch.Split('/').Select(Uri.EscapeDataString));
        return $"{Url}/{(Kind == RepositoryKind.GitLab ? "-/" : "")}blob/{shown}/{escaped}{anchor}";
    }
}
