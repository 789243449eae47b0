using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Finds what is put forward, so that it can be held against what was decided before.</summary>
public static partial class Proposals
{
    /// <summary>Longer descriptions are read to here. Unit: characters.</summary>
    private const int Most = 40_000;

    private static readonly string[] Prose = [".md", ".markdown", ".txt", ".adoc", ".rst"];

    private static readonly string[] Choosing = [FactIds.RequestedTechnologies, FactIds.RequestedStyle, FactIds.Stack];

    /// <summary>What a brief asks for by name.</summary>
    public static IReadOnlyList<ProposedChoice> In(Ledger said) =>
        [.. said.Facts.Where(fact => Choosing.Contains(fact.Id)).SelectMany(fact => said.Many(fact.Id).DefaultIfEmpty(said.Choice(fact.Id)).OfType<string>().Select(subject => new ProposedChoice(subject, fact.Words)))];

    /// <summary>What a description says is built: every technology and option it names and does not deny.</summary>
    public static IReadOnlyList<ProposedChoice> In(string text, KnowledgeBase knowledge)
    {
        var catalogue = new Catalogue(knowledge);
        return
        [
            .. Sentence().Split(text.Length > Most ? text[..Most] : text)
                .Where(sentence => sentence.Trim().Length > 0 && !Denied().IsMatch(sentence))
                .SelectMany(sentence => catalogue.Options(sentence).Where(named => IsMeant(named.Option, sentence)).Select(named => new ProposedChoice(named.Option, sentence.Trim()))),
        ];
    }

    /// <summary>What documents among the files say is decided or done; what they only weigh is no proposal.</summary>
    public static IReadOnlyList<ProposedChoice> In(IEnumerable<ReviewFile> files, KnowledgeBase knowledge)
    {
        var reader = new DecisionDocument(knowledge);
        return [.. files.Where(file => Prose.Contains(file.Extension)).SelectMany(file => reader.Read(file.Path, file.Text)).Where(read => read.Status is "accepted" or "proposed").Select(read => new ProposedChoice(read.Subject, read.Title))];
    }

    /// <summary>"The rest of the data" is no API style.</summary>
    private static bool IsMeant(string option, string sentence) => option != "rest" || sentence.Contains("REST", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(not|never|no longer|without|n't|might|may|could|would|should|considered|instead of|rather than|evaluate[sd]?|used to|until|migrat\w+ (away )?(from|off)|replac\w+|legacy|partner|customer'?s|third[- ]party)\b|\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Denied();

    [GeneratedRegex(@"(?<=[.!?;])\s+|\n+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();
}
