using System.Reflection;
using System.Text;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>How the report looks: the style sheet, and the letters the pictures were measured with.</summary>
internal static class ReportStyle
{
    private static readonly int[] Weights = [400, 600, 700];

    public static string Sheet() => Encoding.UTF8.GetString(Resource("report.css"));

    public static string Fonts() => string.Concat(Weights.Select(weight =>
        $"@font-face {{ font-family: Inter; font-weight: {weight}; font-display: swap; src: url(data:font/woff;base64,{Convert.ToBase64String(Resource($"inter-latin-{weight}-normal.woff"))}) format('woff'); }}\n"));

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
