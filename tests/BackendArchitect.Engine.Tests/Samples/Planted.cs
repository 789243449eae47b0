using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Tests.Samples;

/// <summary>The shipped knowledge with files added or changed at run time, as somebody who adds one file would.</summary>
internal static class Planted
{
    public static KnowledgeBase With(params (string Path, string Text)[] files)
    {
        var all = EmbeddedKnowledge.Yaml().ToDictionary(StringComparer.Ordinal);
        foreach (var (path, text) in files)
        {
            all[$"Knowledge/{path}"] = text;
        }

        return KnowledgeLoader.Load(all);
    }

    /// <summary>One shipped file with something in it replaced.</summary>
    public static (string Path, string Text) Changed(string path, string right, string wrong)
    {
        var text = EmbeddedKnowledge.Text($"Knowledge/{path}");
        Assert.Contains(right, text, StringComparison.Ordinal);
        return (path, text.Replace(right, wrong, StringComparison.Ordinal));
    }

    /// <summary>A new file, written after a shipped one.</summary>
    public static (string Path, string Text) Copy(string from, string to, Func<string, string> edited) =>
        (to, edited(EmbeddedKnowledge.Text($"Knowledge/{from}")));
}
