using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using BackendArchitect.Deliverables;

namespace BackendArchitect.Channels.WebChat;

/// <summary>The page and its fonts, from inside the program: nothing to deploy beside it, nothing fetched from elsewhere.</summary>
public static class PageAssets
{
    /// <summary>The page itself.</summary>
    public const string Start = "index.html";

    private const string Folder = "page/";
    private const string Font = ".woff";

    private static readonly FrozenDictionary<string, PageAsset> Assets = Load();

    /// <returns>Null when there is no such file.</returns>
    public static PageAsset? Find(string name) => Assets.GetValueOrDefault(name);

    /// <summary>Names of all files, in order.</summary>
    public static IEnumerable<string> Names => Assets.Keys.Order(StringComparer.Ordinal);

    public static bool IsFont(string name) => name.EndsWith(Font, StringComparison.Ordinal);

    private static FrozenDictionary<string, PageAsset> Load()
    {
        var page = typeof(PageAssets).Assembly;
        // The pictures are drawn with the same letters; they lie there already.
        var fonts = typeof(BundleFile).Assembly;
        return page.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => (Name: name[Folder.Length..], Asset: Read(page, name)))
            .Concat(fonts.GetManifestResourceNames().Where(IsFont).Select(name => (Name: name, Asset: Read(fonts, name))))
            .ToFrozenDictionary(entry => entry.Name, entry => entry.Asset);
    }

    private static PageAsset Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new PageAsset(content, TypeOf(name), $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 10))}\"");
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        Font => "font/woff",
        _ => "application/octet-stream",
    };
}
