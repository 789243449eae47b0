using BackendArchitect.Engine.Reading.Quantities;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading;

/// <summary>A text cut into tokens and numbers, with the questions a reader asks of a place in it.</summary>
internal sealed class Passage
{
    private readonly int[] _sentenceEnds;
    private readonly int[] _clauseEnds;
    private readonly Dictionary<int, Quantity> _byFrom;
    private readonly Dictionary<int, Quantity> _byTo;

    public Passage(string text, Vocabulary vocabulary)
    {
        Text = text;
        Vocabulary = vocabulary;
        Tokens = [.. Instructions.Drop(Tokenizer.Cut(Mask.Blank(text))).Select(Spelling.Mend)];
        (_sentenceEnds, _clauseEnds) = Ends(Tokens);
        Quantities = QuantityParser.Find(Tokens, vocabulary);
        _byFrom = Quantities.ToDictionary(quantity => quantity.From);
        _byTo = Quantities.ToDictionary(quantity => quantity.To);
        IsShouted = text.Count(char.IsUpper) > text.Count(char.IsLower);
        IsShared = Tokens.Any(token => token.Word is "saas" or "tenant" or "tenants" or "b2b" or "multitenant" or "tenancy");
        SplitsByCustomer = Enumerable.Range(1, Math.Max(0, Tokens.Count - 2)).Any(at => Word(at) is "per" && Word(at - 1) is "database" or "schema" or "db" or "instance" && Word(at + 1) is "customer" or "client" or "company");
        Lead = JobClassifier.Score(this);
    }

    public string Text { get; }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>Whether the text is mostly capitals, which then distinguish nothing.</summary>
    public bool IsShouted { get; }

    /// <summary>Whether it speaks of several organisations on one system.</summary>
    public bool IsShared { get; }

    /// <summary>Whether it speaks of a database or an instance for each customer, who then are tenants.</summary>
    public bool SplitsByCustomer { get; }

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
    public int ClauseEnd(int at) => at < _clauseEnds.Length ? _clauseEnds[Math.Max(0, at)] : Tokens.Count;

    /// <summary>The number that starts at a token, or null.</summary>
    public Quantity? QuantityAt(int from) => _byFrom.GetValueOrDefault(from);

    /// <summary>The number that ends before a token, or null.</summary>
    public Quantity? QuantityBefore(int to) => _byTo.GetValueOrDefault(to);

    /// <summary>Whether the sentence this place is in ends with a question mark.</summary>
    public bool InQuestion(int at) => at < _sentenceEnds.Length && Word(_sentenceEnds[Math.Max(0, at)]) == "?";

    private static (int[] Sentences, int[] Clauses) Ends(IReadOnlyList<Token> tokens)
    {
        var (sentences, clauses) = (new int[tokens.Count], new int[tokens.Count]);
        for (int at = tokens.Count - 1, sentence = tokens.Count, clause = tokens.Count; at >= 0; at--)
        {
            sentence = tokens[at].Kind == TokenKind.Break ? at : sentence;
            clause = sentence == at || tokens[at].Word is "," ? at : clause;
            (sentences[at], clauses[at]) = (sentence, clause);
        }

        return (sentences, clauses);
    }
}
