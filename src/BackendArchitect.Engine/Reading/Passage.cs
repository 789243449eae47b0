using BackendArchitect.Engine.Reading.Quantities;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading;

/// <summary>A text cut into tokens and numbers, with the questions a reader asks of a place in it.</summary>
internal sealed class Passage
{
    public Passage(string text, Vocabulary vocabulary)
    {
        Text = text;
        Vocabulary = vocabulary;
        Tokens = [.. Instructions.Drop(Tokenizer.Cut(Mask.Blank(text))).Select(Spelling.Mend)];
        Quantities = QuantityParser.Find(Tokens, vocabulary);
        Lead = JobClassifier.Score(this);
    }

    public string Text { get; }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>What the whole text seems to want.</summary>
    public JobScores Lead { get; }

    public string Word(int at) => at >= 0 && at < Tokens.Count ? Tokens[at].Word : "";

    public bool IsBreak(int at) => at < 0 || at >= Tokens.Count || Tokens[at].Kind == TokenKind.Break;

    /// <summary>The exact words from one token to before another.</summary>
    public string Words(int from, int to) => Text[Tokens[from].Start..Tokens[to - 1].End];

    /// <summary>The words before a place, nearest first, within the sentence.</summary>
    public IEnumerable<string> Before(int at, int count)
    {
        for (var back = at - 1; back >= at - count && !IsBreak(back); back--)
        {
            yield return Tokens[back].Word;
        }
    }

    /// <summary>The words from a place on, within the sentence.</summary>
    public IEnumerable<string> After(int at, int count)
    {
        for (var on = at; on < at + count && !IsBreak(on); on++)
        {
            yield return Tokens[on].Word;
        }
    }

    /// <summary>Whether the words before a place, up to a comma, hold one of these.</summary>
    public bool HasBefore(int at, int count, IReadOnlySet<string> words) => Before(at, count).TakeWhile(word => word is not ",").Any(words.Contains);

    public bool HasAfter(int at, int count, IReadOnlySet<string> words) => After(at, count).TakeWhile(word => word is not ",").Any(words.Contains);

    /// <summary>Index after the last token that continues the clause.</summary>
    public int ClauseEnd(int at)
    {
        while (!IsBreak(at) && Word(at) is not ",")
        {
            at++;
        }

        return at;
    }

    public int ClauseStart(int at)
    {
        while (!IsBreak(at - 1) && Word(at - 1) is not ",")
        {
            at--;
        }

        return at;
    }

    /// <summary>Whether the sentence this place is in ends with a question mark.</summary>
    public bool InQuestion(int at)
    {
        while (!IsBreak(at))
        {
            at++;
        }

        return Word(at) == "?";
    }
}
