using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Links;

/// <summary>Reads the address of a repository as people copy it out of their browser.</summary>
public static partial class RepositoryAddress
{
    private const int Longest = 300;

    /// <summary>Pages of a repository that say nothing of its branch.</summary>
    private static readonly string[] Pages = ["tree", "blob"];

    /// <returns>The repository, without who linked it; null where the site is none of these or the address names no repository.</returns>
    public static LinkedRepository? Read(LinkWish.Add wish, IReadOnlyDictionary<string, RepositoryKind> sites)
    {
        if (wish.Address.Length > Longest || !Uri.TryCreate(wish.Address, UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
        {
            return null;
        }

        foreach (var (site, kind) in sites)
        {
            var root = new Uri($"{site}/");
            if (Uri.Compare(root, url, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0 && url.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal))
            {
                return Read(wish, site, kind, [.. url.AbsolutePath[root.AbsolutePath.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)]);
            }
        }

        return null;
    }

    private static LinkedRepository? Read(LinkWish.Add wish, string site, RepositoryKind kind, string[] parts)
    {
        var end = kind == RepositoryKind.GitHub ? Math.Min(2, parts.Length) : Array.IndexOf(parts, "-") is var dash and >= 0 ? dash : parts.Length;
        var names = parts[..end];
        var rest = parts[end..].SkipWhile(part => part == "-").ToArray();
        if (names.Length < 2 || !names.All(IsName))
        {
            return null;
        }

        names[^1] = names[^1].EndsWith(".git", StringComparison.Ordinal) ? names[^1][..^4] : names[^1];
        var hasBranch = rest.Length > 1 && Pages.Contains(rest[0]);
        var folder = hasBranch ? rest[2..] : [];
        folder = rest.Length > 2 && rest[0] == "blob" ? folder[..^1] : folder;
        var repository = new LinkedRepository(
            kind, site, string.Join('/', names), wish.Branch.Length > 0 ? wish.Branch : hasBranch ? rest[1] : "", (wish.Folder.Length > 0 ? wish.Folder : string.Join('/', folder)).Trim('/'), "", default);
        return (repository.Branch.Length == 0 || IsPath(repository.Branch)) && (repository.Folder.Length == 0 || IsPath(repository.Folder)) ? repository : null;
    }

    private static bool IsName(string part) => Name().IsMatch(part) && part is not ("." or "..");

    private static bool IsPath(string path) => PathLike().IsMatch(path) && path.Split('/').All(part => part.Length > 0 && part is not ("." or ".."));

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[\p{L}\p{N}_./+-]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PathLike();
}
