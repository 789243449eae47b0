using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>Gives a picture the colours of another theme: nothing is laid out again, and nothing moves.</summary>
/// <remarks>Two parts of a theme that share a colour must share it in the other theme too; a test holds that.</remarks>
internal static class Repainting
{
    private static readonly Lazy<Dictionary<string, string>> Darker = new(() => Pairs(Theme.Light, Theme.Dark).ToDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal));

    /// <summary>The dark form of a picture drawn in the light theme.</summary>
    public static Scene Dark(Scene scene) => scene with { Background = Darker.Value[scene.Background], Items = [.. scene.Items.Select(Dark)] };

    /// <summary>Each colour of a theme beside the one in its place in another.</summary>
    public static IEnumerable<(string From, string To)> Pairs(Theme from, Theme to) => Colours(from).Zip(Colours(to)).Distinct();

    private static SceneItem Dark(SceneItem item) => item switch
    {
        SceneItem.Path path => path with { Fill = Dark(path.Fill), Stroke = Dark(path.Stroke) },
        SceneItem.Text text => text with { Fill = Dark(text.Fill)! },
        _ => item,
    };

    private static string? Dark(string? colour) => colour is null ? null : Darker.Value.GetValueOrDefault(colour, colour);

    private static IEnumerable<string> Colours(Theme theme) =>
    [
        theme.Background, theme.Ink, theme.Muted, theme.Line, theme.Grid, theme.FrameFill, theme.FrameLine, theme.Accent,
        .. theme.Series,
        .. Colours(theme.System),
        .. Enum.GetValues<PartKind>().SelectMany(kind => Colours(theme.Kinds[kind])),
    ];

    private static string[] Colours(KindStyle style) => [style.Fill, style.Stroke, style.Ink];
}
