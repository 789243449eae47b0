using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reviews.Descriptions;

/// <summary>Holds a description in prose against a checklist. What it does not mention is not missing: it cannot be determined.</summary>
public static class DescriptionReview
{
    /// <summary>The checklist of what has no more special one.</summary>
    internal const string Usual = "design-document";

    private static readonly string[] Severities = ["critical", "high", "medium", "info"];
    private static readonly ConditionalWeakTable<CheckItem, ItemPhrases> Compiled = [];

    /// <summary>The checklist whose cues the text uses most; of equals the more special one, that of design documents when it uses none.</summary>
    public static Checklist For(string text, KnowledgeBase knowledge)
    {
        var tokens = Tokenizer.Cut(text);
        return knowledge.Checklists
            .Select(list => (List: list, Hits: new PhraseTable<bool>(list.Cues.Select(cue => (cue, true))).In(tokens).Count()))
            .OrderByDescending(entry => entry.Hits)
            .ThenBy(entry => entry.List.Id == Usual)
            .ThenBy(entry => entry.List.Id, StringComparer.Ordinal)
            .Select(entry => entry.Hits > 0 ? entry.List : knowledge.Checklists.First(list => list.Id == Usual))
            .First();
    }

    /// <returns>One result an item, findings first, worst first.</returns>
    public static IReadOnlyList<CheckResult> Check(string text, Checklist checklist, KnowledgeBase knowledge)
    {
        var results = Check(new Passage(text, Reading.Vocabulary.Of(knowledge)), checklist, (_, _) => true);
        return ServiceLoad.Of(text, knowledge) is { } load ? [load, .. results.Where(result => result.Item.Id != ServiceLoad.Rule)] : results;
    }

    /// <param name="counts">Whether a mention is heard at all.</param>
    internal static IReadOnlyList<CheckResult> Check(Passage passage, Checklist checklist, Func<Passage, CheckMention, bool> counts)
    {
        CheckMention[] mentions = [.. Denial.Spread(passage, [.. checklist.Items.SelectMany(item => Longest([.. Phrases(item).Mentions(passage, item)]))]).Where(mention => counts(passage, mention))];
        return [.. checklist.Items
            .Where(item => item.When.Count == 0 || Phrases(item).Matters(passage) || mentions.Any(mention => mention.Item == item))
            .Select(item => Result(passage, item, [.. mentions.Where(mention => mention.Item == item)]))
            .OrderBy(result => result.Status == CheckStatus.Finding ? 0 : result.Status == CheckStatus.CannotDetermine ? 1 : 2)
            .ThenBy(result => Array.IndexOf(Severities, result.Item.Severity))];
    }

    /// <summary>"share one database" is what it says, not also "one database".</summary>
    private static IEnumerable<CheckMention> Longest(CheckMention[] mentions) => mentions.Where(mention =>
        !Array.Exists(mentions, other => other.From <= mention.From && other.To >= mention.To && other.To - other.From > mention.To - mention.From));

    private static CheckResult Result(Passage passage, CheckItem item, IReadOnlyList<CheckMention> mentions)
    {
        var denied = mentions.Where(mention => mention.Denied).ToList();
        var status = (mentions.Count, denied.Count) switch
        {
            (0, _) => CheckStatus.CannotDetermine,
            (_, 0) => CheckStatus.Present,
            var (all, some) when all == some => CheckStatus.Finding,
            _ => CheckStatus.CannotDetermine,
        };
        var shown = status == CheckStatus.Finding ? denied : mentions;
        var evidence = shown.Select(mention => passage.Words(mention.From, mention.To)).Distinct();
        return new CheckResult(item, status, string.Join("” … “", evidence.Take(2)))
        {
            Places = [.. shown.Select(mention => (passage.Tokens[mention.From].Start, passage.Tokens[mention.To - 1].End))],
        };
    }

    private static ItemPhrases Phrases(CheckItem item) => Compiled.GetValue(item, made => new ItemPhrases(made));

    private sealed class ItemPhrases(CheckItem item)
    {
        private readonly PhraseTable<bool> _table = new(item.Present.Select(phrase => (phrase, true)).Concat(item.Absent.Select(phrase => (phrase, false))));
        private readonly PhraseTable<bool> _when = new(item.When.Select(phrase => (phrase, true)));

        public IEnumerable<CheckMention> Mentions(Passage passage, CheckItem of) =>
            _table.In(passage.Tokens).Select(hit => new CheckMention(of, hit.From, hit.To, Denial.Covers(passage, hit.From, hit.To) == hit.Value) { ByPhrase = !hit.Value });

        public bool Matters(Passage passage) => _when.In(passage.Tokens).Any();
    }
}
