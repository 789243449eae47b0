using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Existing;

/// <summary>An image as files name it: <c>registry:5000/team/orders:1.2@sha256:…</c>.</summary>
/// <param name="Name">Its last part.</param>
/// <param name="Version">The number its tag begins with; empty when it has none.</param>
/// <param name="Cloud">The cloud whose registry it comes from; null when it comes from none.</param>
internal sealed partial record ImageName(string Name, string Tag, string Version, string? Cloud)
{
    public static ImageName Of(string written)
    {
        var image = Default().Replace(written.Trim(), "$1");
        var digest = image.IndexOf('@', StringComparison.Ordinal);
        image = digest > 0 ? image[..digest] : image;
        var slash = image.LastIndexOf('/');
        var colon = image.IndexOf(':', slash + 1);
        var (name, tag) = colon > 0 ? (image[(slash + 1)..colon], image[(colon + 1)..]) : (image[(slash + 1)..], "");
        var registry = slash > 0 ? image[..slash] : "";
        var cloud = registry.Contains(".amazonaws.com", StringComparison.Ordinal) ? "aws" : registry.Contains("gcr.io", StringComparison.Ordinal) || registry.Contains("pkg.dev", StringComparison.Ordinal) ? "gcp" : registry.Contains(".azurecr.io", StringComparison.Ordinal) ? "azure" : null;
        return new ImageName(name, tag, Number().Match(tag).Groups[1].Value, cloud);
    }

    // "${TAG:-16}" is 16 where nobody says otherwise; "${TAG}" is not known.
    [GeneratedRegex(@"\$\{\w+(?::?-([^}]*))?\}")]
    private static partial Regex Default();

    [GeneratedRegex(@"^v?(\d+(?:\.\d+){0,2})(?![\w.]*sha)")]
    private static partial Regex Number();
}
