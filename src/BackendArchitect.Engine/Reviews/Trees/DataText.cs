namespace BackendArchitect.Engine.Reviews.Trees;

/// <summary>The documents of a YAML or JSON file, as far as they can be read.</summary>
/// <param name="Documents">Those that were read whole, in the order of the file.</param>
/// <param name="Line">Where reading ended, when it ended early.</param>
/// <param name="Problem">Why it did, in one line; null when all was read.</param>
public sealed record DataText(IReadOnlyList<DataNode> Documents, int Line, string? Problem)
{
    /// <summary>Deeper files are refused: nobody wrote them by hand. Unit: levels.</summary>
    internal const int Deepest = 200;

    /// <summary>Most values met in one walk; an alias bomb has more.</summary>
    internal const int Heaviest = 2_000_000;

    /// <summary>Reads JSON where the text begins as such, else YAML.</summary>
    public static DataText Read(string text)
    {
        var begin = text.AsSpan().TrimStart();
        var json = begin.StartsWith("{") || begin.StartsWith("[") ? JsonText.Read(text) : null;
        return json is { Problem: null } ? json : YamlText.Read(text) is { Problem: null } yaml ? yaml : json ?? YamlText.Read(text);
    }
}
