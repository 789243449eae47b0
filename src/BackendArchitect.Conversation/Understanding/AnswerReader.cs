using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Questions;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads a text as an answer to what was asked: the facts it states, and the answer whose words it uses.</summary>
public sealed class AnswerReader(KnowledgeBase knowledge)
{
    /// <summary>A text of at most this many words may be nothing but the answer to the question asked first.</summary>
    private const int Bare = 5;

    private static readonly HashSet<string> Empty =
        ["the", "a", "an", "of", "at", "on", "in", "is", "are", "it", "and", "or", "we", "our", "to", "with", "per", "for", "requests", "about", "s"];

    /// <param name="read">What the text says on its own.</param>
    /// <returns>The facts said, and the answer of an asked question, or null.</returns>
    public (Ledger Said, Command.AnswerQuestion? Answer) Read(ConversationState state, string text, Ledger read, Occasion occasion)
    {
        if (state.Changing is { } changing && !read.Has(changing))
        {
            var value = Reader.ReadAnswer(text, changing, occasion.Source, knowledge);
            return (value.Has(changing) ? value : read, value.Has(changing) ? null : Chosen(state, text, new AskedQuestion("", changing), 1));
        }

        read = Sure(state, read);
        var bareText = text.Split(' ').Length <= Bare;
        var open = state.Asked.Where(asked => read.Find(asked.Fact) is not { IsDoubtful: false }).ToArray();
        var answer = open.Select(asked => Chosen(state, text, asked, bareText && read.Count == 0 ? 1 : 2)).FirstOrDefault(chosen => chosen is not null);
        if (answer is not null || read.Count > 0 || !bareText)
        {
            return (read, answer);
        }

        var bare = open.Select(asked => Reader.ReadAnswer(text, asked.Fact, occasion.Source, knowledge)).FirstOrDefault(said => said.Count > 0);
        return (bare ?? read, null);
    }

    /// <summary>The one answer whose own words, those no other answer of the question has, are in the text.</summary>
    /// <param name="least">How many of its words the text must use: one word of a long text proves nothing.</param>
    private Command.AnswerQuestion? Chosen(ConversationState state, string text, AskedQuestion asked, int least)
    {
        var question = Interviewer.Next(state.Ledger, knowledge, int.MaxValue).FirstOrDefault(known => known.Fact == asked.Fact);
        if (question is null)
        {
            return null;
        }

        var words = Words(text);
        var hits = question.Answers
            .Select((answer, at) => (At: at + 1, Own: OwnWords(question, answer)))
            .Where(answer => Fits(answer.Own.Count(words.Contains), answer.Own.Count, least))
            .ToArray();
        return hits.Length == 1 ? new Command.AnswerQuestion(question.Id, hits[0].At) : null;
    }

    /// <summary>"around 150" is a sure answer when just that was asked; what was doubtful before stays so until its own question is answered.</summary>
    private static Ledger Sure(ConversationState state, Ledger read) => new(
    [
        .. read.Facts.Select(fact => state.Asked.Exists(asked => asked.Fact == fact.Id) && !state.Ledger.Has(fact.Id) ? fact with { Confidence = 1 } : fact),
    ]);

    private static bool Fits(int used, int own, int least) => used >= least && used * 3 >= own * 2;

    private static HashSet<string> OwnWords(OpenQuestion question, Answer answer)
    {
        var own = Words(Spoken(answer.Label));
        foreach (var other in question.Answers.Where(other => other != answer))
        {
            own.ExceptWith(Words(Spoken(other.Label)));
        }

        return own;
    }

    /// <summary>What of a label a person would say: "At the same moment → 9,800 requests/s" without the number.</summary>
    private static string Spoken(string label) => label.Split('→', '(')[0];

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '!', '?', ';', ':', '\n', '\t', '(', ')', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Empty.Contains(word) && word.Any(char.IsLetter))];
}
