using System.Collections.Frozen;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>The evidence of one message, read once: what it vouches for.</summary>
internal sealed class Testimony
{
    /// <summary>Longest text that is read. Unit: characters.</summary>
    private const int Most = 200_000;

    private readonly GuardWords _words;
    private readonly HashSet<string> _links;
    private readonly string _flat;
    private readonly string _ours;
    private readonly string _documented;
    private readonly string _said;

    public Testimony(GuestEvidence evidence, GuardWords words)
    {
        _words = words;
        var texts = evidence.All.Select(text => LegibleText.Whole(text.Length > Most ? text[..Most] : text)).ToList();
        var documentation = string.Join('\n', evidence.Documentation);
        _links = LinkCheck.In(documentation).Where(link => link.StartsWith("https://", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        _flat = Flat(string.Join('\n', texts));
        _documented = documentation;
        _said = evidence.Said.ToLowerInvariant();
        _ours = string.Join('\n', evidence.Replies).ToLowerInvariant();
        var legible = texts.ConvertAll(LegibleText.Of);
        Numbers = NumberEvidence.Of(legible);
        Names = legible.SelectMany(text => words.Names.In(text)).SelectMany(name => name.Ids).ToFrozenSet(StringComparer.Ordinal);
        Spelled = legible.SelectMany(GuardWords.Of).ToFrozenSet(StringComparer.Ordinal);
        Chosen = evidence.Facts.Chosen.SelectMany(words.Names.Whole).ToFrozenSet(StringComparer.Ordinal);
        Replies = evidence.Replies;
    }

    public NumberEvidence Numbers { get; }

    /// <summary>Ids of the technologies and options it mentions.</summary>
    public FrozenSet<string> Names { get; }

    /// <summary>Its words as they are spelled.</summary>
    public FrozenSet<string> Spelled { get; }

    /// <summary>Ids of what was decided for.</summary>
    public FrozenSet<string> Chosen { get; }

    public IReadOnlyList<string> Replies { get; }

    public CatalogueNames Catalogue => _words.Names;

    /// <summary>Whether an address may be shown: one of the catalogue or of the documentation, to the letter.</summary>
    public bool Vouches(string link) => _words.Links.Contains(link) || _links.Contains(link);

    public bool HoldsCode(string code) => Flat(code) is { Length: > 0 } flat && _flat.Contains(flat, StringComparison.Ordinal);

    /// <summary>Whether documentation writes it just so.</summary>
    public bool IsDocumented(string word) => _documented.Contains(word, StringComparison.Ordinal);

    /// <summary>Whether the engine named it and the person did not.</summary>
    public bool IsOurs(string lower) => _ours.Contains(lower, StringComparison.Ordinal) && !_said.Contains(lower, StringComparison.Ordinal);

    public bool IsCatalogued(string lower) => _words.Names.Whole(lower).Count > 0;

    /// <summary>Whether it is a word of the evidence or of the knowledge, spelled so or in lower case.</summary>
    public bool IsWord(string word) => Knows(word) || Knows(word.ToLowerInvariant());

    private bool Knows(string word) => Spelled.Contains(word) || _words.Spelled.Contains(word);

    /// <summary>White space is no part of code.</summary>
    private static string Flat(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
