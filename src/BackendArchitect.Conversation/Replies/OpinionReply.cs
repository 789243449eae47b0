using System.Collections.Immutable;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Guest.Opinions;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Opinions of a language model on code, apart from the findings and without their weight.</summary>
public static class OpinionReply
{
    private const int ShownQuote = 100;

    public static ImmutableArray<Block> Below(Scene scene, ImmutableArray<CodeOpinion> opinions)
    {
        if (opinions.IsEmpty)
        {
            return [];
        }

        var words = scene.Words.FileReview;
        scene.WordedByModel = true;
        return [new Block.Paragraph(words.Opinions()), new Block.Bullets([.. opinions.Select(opinion => Line(words, opinion))], Ordered: false)];
    }

    private static string Line(FileReviewWords words, CodeOpinion opinion)
    {
        var place = Code($"{opinion.File}:{opinion.Line}", int.MaxValue);
        var says = opinion.Why.Length == 0 ? opinion.Says : $"{Ended(opinion.Says)} {opinion.Why}";
        return words.Opinion(place, Code(opinion.Quote, ShownQuote), Ended(says), Ended(opinion.Do));
    }

    /// <summary>Shown to the letter; a mark that would end it is no part of it.</summary>
    private static string Code(string text, int most)
    {
        var plain = string.Concat(text.Select(letter => letter == '`' ? '\'' : char.IsControl(letter) ? ' ' : letter));
        return $"`{PlainText.Cut(plain, most)}`";
    }

    private static string Ended(string says) => says.Length > 0 && says[^1] is '.' or '!' or '?' or '。' ? says : $"{says}.";
}
