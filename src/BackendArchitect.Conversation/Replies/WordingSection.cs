using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The sentences of one part of the conversation. Each method is one key of the wording file, each parameter one place of its sentence.</summary>
public abstract partial class WordingSection(string name, IReadOnlyDictionary<string, string> sentences)
{
    private readonly FrozenDictionary<string, string> _sentences = sentences.ToFrozenDictionary();

    /// <summary>The section of the file it reads.</summary>
    public string Name => name;

    public IReadOnlyDictionary<string, string> Sentences => _sentences;

    /// <summary>The key a method reads: <c>SketchIntro</c> is <c>sketch-intro</c>.</summary>
    public static string KeyOf(string method) => Hump().Replace(method, "-$0").ToLowerInvariant();

    /// <summary>The places of a sentence, without braces.</summary>
    public static IReadOnlySet<string> PlacesOf(string sentence) =>
        Place().Matches(sentence).Select(match => match.Groups[1].Value).ToHashSet();

    /// <summary>A key of this section that data decides on, or null when it has no sentence of its own.</summary>
    protected string? Find(string key) => _sentences.GetValueOrDefault(key);

    /// <exception cref="InvalidOperationException">The wording file lacks the sentence, or the sentence has a place nobody fills.</exception>
    protected string Say((string Place, string Value)[]? places = null, [CallerMemberName] string method = "")
    {
        if (!_sentences.TryGetValue(KeyOf(method), out var sentence))
        {
            throw new InvalidOperationException($"Wording.yaml: '{name}' has no sentence '{KeyOf(method)}'. Add it.");
        }

        return Place().Replace(sentence, match => Value(match.Groups[1].Value, places ?? [], method));
    }

    private string Value(string place, (string Place, string Value)[] places, string method) =>
        places.Where(known => known.Place == place).Select(known => known.Value).FirstOrDefault()
        ?? throw new InvalidOperationException($"Wording.yaml: '{name}.{KeyOf(method)}' has a place '{{{place}}}' that nothing fills. Correct its name.");

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex Hump();

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Place();
}
