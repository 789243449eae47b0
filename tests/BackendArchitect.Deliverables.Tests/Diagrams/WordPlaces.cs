using BackendArchitect.Deliverables.Diagrams.Fonts;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>Where the words of a scene lie.</summary>
internal static class WordPlaces
{
    /// <summary>What is wrong with them: words that leave the picture, and words that lie on each other.</summary>
    public static IEnumerable<string> Defects(Scene scene)
    {
        var words = scene.Items.OfType<SceneItem.Text>().Where(text => text.Value.Length > 0).Select(text => (text.Value, Box: BoxOf(text))).ToList();
        return
        [
            .. words.Where(word => word.Box.Left < 0 || word.Box.Top < 0 || word.Box.Right > scene.Width + 0.5f || word.Box.Bottom > scene.Height).Select(word => $"'{word.Value}' leaves the picture"),
            .. words.SelectMany((first, at) => words.Skip(at + 1).Where(second => first.Box.Overlaps(second.Box, 1)).Select(second => $"'{first.Value}' and '{second.Value}' meet")),
        ];
    }

    private static Box BoxOf(SceneItem.Text text)
    {
        var width = TextRuler.Measure(text.Value, text.Size, text.Weight);
        var left = text.Anchor switch { TextAnchor.Middle => text.At.X - (width / 2), TextAnchor.End => text.At.X - width, _ => text.At.X };
        return Box.Of(left, text.At.Y - (text.Size * 0.75f), width, text.Size * 0.95f);
    }
}
