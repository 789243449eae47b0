using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Forms;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The button that opens a form, what it asks for where there are no forms, and what of a sent one could not be read.</summary>
public static class FormReply
{
    public static Button Button(Scene scene, string form) =>
        new(scene.Words.Forms.Button(), CommandLanguage.Print(new Command.FillForm(form, ImmutableDictionary<string, string>.Empty))) { Form = form };

    /// <summary>The same in a line of words, for channels without forms.</summary>
    public static ImmutableArray<Block> InWords(Scene scene, Form form) =>
    [
        new Block.Paragraph(scene.Words.Forms.InOneLine(string.Join(" · ", form.Fields.Select(field => FactText.InSentence(field.Label.TrimEnd('?')))))),
        new Block.Paragraph(scene.Words.Forms.Example()),
    ];

    /// <summary>One line for each field that holds no answer.</summary>
    public static ImmutableArray<Block> Unread(Scene scene, FormReading reading) =>
        [.. reading.Unread.Select(sent => (Block)new Block.Note(Line(scene.Words.Forms, sent.Field, PlainText.Of(sent.Words, 40)), "warning"))];

    private static string Line(FormWords words, Field field, string said) => field.Hint.Length == 0
        ? words.Unread(Ended(field.Label), said)
        : words.UnreadLike(Ended(field.Label), said, field.Hint);

    private static string Ended(string label) => label.EndsWith('?') ? label : $"{label}:";
}
