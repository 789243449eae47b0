using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What a reply is made of. Text may use **bold**, *italic*, `code` and [links](https://…), nothing else.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Bullets), "bullets")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Picture), "picture")]
[JsonDerivedType(typeof(Code), "code")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Buttons), "buttons")]
[JsonDerivedType(typeof(Files), "files")]
[JsonDerivedType(typeof(Note), "note")]
public abstract record Block
{
    private Block()
    {
    }

    public sealed record Heading(string Text) : Block;

    public sealed record Paragraph(string Text) : Block;

    /// <param name="Ordered">Numbered instead of dotted.</param>
    public sealed record Bullets(ImmutableArray<string> Items, bool Ordered) : Block;

    /// <param name="Columns">Headings; as many as each row has cells.</param>
    public sealed record Table(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows) : Block;

    /// <param name="Alt">What the picture says, for those who cannot see it.</param>
    public sealed record Picture(FileRef File, string Alt) : Block;

    public sealed record Code(string Language, string Text) : Block;

    /// <summary>One question with its answers as buttons; free text answers it too.</summary>
    /// <param name="Why">What depends on it.</param>
    public sealed record Ask(string Question, string Text, string Why, ImmutableArray<Button> Answers) : Block;

    public sealed record Buttons(ImmutableArray<Button> Items) : Block;

    public sealed record Files(ImmutableArray<FileRef> Items) : Block;

    /// <summary>A quiet line: a warning or an aside.</summary>
    /// <param name="Tone">info or warning.</param>
    public sealed record Note(string Text, string Tone) : Block;
}
