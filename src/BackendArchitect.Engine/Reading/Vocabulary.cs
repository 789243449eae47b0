using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading;

/// <summary>The names a reader knows: technologies, clouds and domains, of the catalogue and of common speech. Built once for a knowledge base.</summary>
internal sealed class Vocabulary
{
    private static readonly ConditionalWeakTable<KnowledgeBase, Vocabulary> Built = [];

    /// <summary>The template for what is no worked domain; a text is never read to be about it.</summary>
    private const string NoDomain = "generic";

    private readonly FrozenSet<string> _lastWords;

    private Vocabulary(KnowledgeBase knowledge)
    {
        var names = knowledge.Technologies.SelectMany(Names).Concat(KnownNames.All).Where(entry => Tokenizer.Cut(entry.Words).Count > 0).ToList();
        Technologies = new PhraseTable<KnownName>(names);
        Domains = new PhraseTable<string>(knowledge.Domains
            .Where(domain => domain.Id != NoDomain)
            .SelectMany(domain => domain.Aliases.Append(domain.Name).Append(domain.Id).Where(alias => alias != "checkout").Select(alias => (Pattern(alias), domain.Id)))
            .Concat(KnownDomains.All));
        Topics = new PhraseTable<string>(knowledge.Topics
            .SelectMany(topic => topic.Aliases.Append(topic.Name).Select(alias => (Pattern(alias), topic.Id)))
            .Concat(KnownConcepts.All));
        Modules = new PhraseTable<string>(knowledge.Migrations.SelectMany(guide => guide.Classes).SelectMany(known => known.Words).SelectMany(word => new[] { (word, word), ($"{word}s", word) }));
        _lastWords = names.Select(entry => Tokenizer.Cut(entry.Words)[^1].Word).ToFrozenSet();
    }

    public PhraseTable<KnownName> Technologies { get; }

    public PhraseTable<string> Domains { get; }

    /// <summary>Patterns, styles and subjects of the trade.</summary>
    public PhraseTable<string> Topics { get; }

    /// <summary>What parts of a system are called.</summary>
    public PhraseTable<string> Modules { get; }

    public static Vocabulary Of(KnowledgeBase knowledge) => Built.GetValue(knowledge, built => new Vocabulary(built));

    /// <summary>Whether a technology's name ends in this word, so that a number after it is a version.</summary>
    public bool EndsTechnology(string word) => _lastWords.Contains(word);

    private static IEnumerable<(string Words, KnownName Name)> Names(Technology technology)
    {
        var cloud = technology.Clouds is [var only] && only is "aws" or "azure" or "gcp" ? technology.Clouds[0] : null;
        var name = new KnownName(technology.Id, technology.Category, cloud);
        return technology.Aliases.Append(technology.Name).Append(technology.Id).Select(alias => (Pattern(alias), name));
    }

    // Catalogue names are literal: their brackets are no pattern.
    private static string Pattern(string alias) => alias.ToLowerInvariant().Replace('[', ' ').Replace(']', ' ');
}
