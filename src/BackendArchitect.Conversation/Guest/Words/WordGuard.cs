using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Lets through what a language model says only so far as the evidence carries it, sentence by sentence. Pure: the same words and evidence give the same.</summary>
/// <remarks>It would rather remove a true sentence than show one nobody vouches for.</remarks>
public sealed class WordGuard
{
    /// <summary>Most characters that are shown.</summary>
    public const int Most = 900;

    private readonly Lazy<GuardWords> _words;

    public WordGuard(KnowledgeBase knowledge) => _words = new Lazy<GuardWords>(() => new GuardWords(knowledge));

    /// <param name="text">As the model wrote it; beyond <see cref="GuestNote.Most"/> it is not read.</param>
    public GuardedWords Keep(string text, GuestEvidence evidence)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return GuardedWords.Nothing;
        }

        var testimony = new Testimony(evidence, _words.Value);
        var kept = new List<Sentence>();
        var removed = ImmutableArray.CreateBuilder<RemovedSentence>();
        var length = 0;
        foreach (var sentence in Sentences.Of(LegibleText.Whole(text.Length > GuestNote.Most ? text[..GuestNote.Most] : text)))
        {
            var (fault, what) = length + sentence.Text.Length + Separator > Most ? (WordFault.Length, "") : Check(sentence, testimony) is { } found ? found : (default(WordFault?), "");
            if (fault is { } why)
            {
                removed.Add(new RemovedSentence(sentence.Text, why, what));
            }
            else
            {
                kept.Add(sentence with { Text = Balanced(sentence) });
                length += sentence.Text.Length + Separator;
            }
        }

        while (kept.Count > 0 && removed.Count > 0 && kept[^1].Text.TrimEnd('*', '_') is [.., ':'])
        {
            removed.Add(new RemovedSentence(kept[^1].Text, WordFault.Length, ":"));
            kept.RemoveAt(kept.Count - 1);
        }

        return new GuardedWords([.. kept.Select(sentence => sentence.Text)], removed.ToImmutable()) { Text = Written(kept) };
    }

    /// <summary>Room for what stands between two sentences: a line break and a bullet.</summary>
    private const int Separator = 6;

    /// <summary>What acts or hides first: a sentence that does is not read further.</summary>
    private static (WordFault, string)? Check(Sentence sentence, Testimony evidence)
    {
        var text = sentence.Text;
        if (CharacterCheck.Find(text) is { } character)
        {
            return (WordFault.Characters, character);
        }

        if (sentence.IsCode)
        {
            return MarkupCheck.Find(sentence, evidence) is { } code ? (WordFault.Markup, code) : null;
        }

        var legible = LegibleText.Of(text);
        return Fault(WordFault.Mention, MentionCheck.Find(text, evidence))
            ?? Fault(WordFault.Link, LinkCheck.Find(text, evidence))
            ?? Fault(WordFault.Markup, MarkupCheck.Find(sentence, evidence))
            ?? Fault(WordFault.Boilerplate, BoilerplateCheck.Find(legible))
            ?? Fault(WordFault.Promise, PromiseCheck.Find(legible))
            ?? Fault(WordFault.Language, LanguageCheck.Find(legible, evidence))
            ?? Fault(WordFault.Number, evidence.Numbers.Missing(legible))
            ?? Fault(WordFault.Name, NameCheck.Find(legible, evidence))
            ?? Fault(WordFault.Verdict, VerdictCheck.Find(legible, evidence));
    }

    private static (WordFault, string)? Fault(WordFault fault, string? what) => what is null ? null : (fault, what);

    /// <summary>Emphasis opened here and closed in a sentence that is gone would run on into ours.</summary>
    private static string Balanced(Sentence sentence)
    {
        if (sentence.IsCode)
        {
            return sentence.Text;
        }

        var text = sentence.Text;
        foreach (var mark in new[] { "**", "__", "`", "~" })
        {
            var count = (text.Length - text.Replace(mark, "", StringComparison.Ordinal).Length) / mark.Length;
            text = count % 2 == 0 ? text : text.Replace(mark, "", StringComparison.Ordinal);
        }

        return text;
    }

    private static string Written(List<Sentence> kept)
    {
        var text = new StringBuilder();
        Sentence? last = null;
        foreach (var sentence in kept)
        {
            var sameLine = last?.Line == sentence.Line;
            text.Append(last is null ? "" : sameLine ? " " : sentence.AfterBlank ? "\n\n" : "\n").Append(sameLine ? "" : sentence.Marker).Append(sentence.Text);
            last = sentence;
        }

        return text.ToString();
    }
}
