using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading;

/// <summary>Phrases that state one word of one fact: lines of <c>fact word: phrase; phrase</c>, <c>~</c> before the fact for what is only implied.</summary>
internal sealed class FactTable(string table)
{
    private readonly PhraseTable<Meaning> _phrases = new(table.Split('\n').SelectMany(Parse));

    public IEnumerable<PhraseHit<Meaning>> In(Passage passage) => _phrases.In(passage.Tokens);

    public IEnumerable<PhraseHit<Meaning>> EveryValue(Passage passage) => _phrases.EveryValue(passage.Tokens);

    private static IEnumerable<(string Pattern, Meaning Value)> Parse(string line)
    {
        var colon = line.IndexOf(':');
        var head = line[..colon].Trim().Split(' ');
        var inferred = head[0].StartsWith('~');
        var meaning = new Meaning(head[0].TrimStart('~'), head[1], inferred ? FactKind.Inferred : FactKind.Stated, head.Length > 2);
        return line[(colon + 1)..].Split(';').Select(phrase => (phrase.Trim(), meaning));
    }

    /// <param name="Firm">A "no" before it does not undo it: the phrase itself is the negative, or has no negative.</param>
    public sealed record Meaning(string Fact, string Word, FactKind Kind, bool Firm);
}
