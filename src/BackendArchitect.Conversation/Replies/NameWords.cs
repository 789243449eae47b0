namespace BackendArchitect.Conversation.Replies;

/// <summary>How words of the closed lists are written for people: <c>pci-dss</c> is "PCI DSS".</summary>
public sealed class NameWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("names", sentences)
{
    /// <summary>The word as people write it; what needs no entry is the word itself with its hyphens opened.</summary>
    public string Of(string word) => Find(word) ?? word.Replace('-', ' ');

    /// <summary>A fact with its value where "name value" would read badly, or null.</summary>
    public string? Line(string fact, string value) =>
        Find($"line-{fact}")?.Replace("{value}", value, StringComparison.Ordinal);
}
