using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackendArchitect.Conversation.Forms;

/// <summary>All the forms, read once from <c>Forms.yaml</c>; what they offer to choose from are the answers of the catalogue's questions.</summary>
public sealed class Forms(KnowledgeBase knowledge)
{
    /// <summary>The form that asks for a whole brief.</summary>
    public const string Brief = "brief";

    /// <summary>The form that asks what holds for every design of a place.</summary>
    public const string Settings = "settings";

    private static readonly Lazy<ImmutableArray<FormEntry>> Read = new(ReadFile);

    private readonly ImmutableArray<Form> _all = [.. Read.Value.Select(entry => Made(entry, knowledge))];

    public IReadOnlyList<Form> All => _all;

    /// <param name="id">As <see cref="Button.Form"/> names it.</param>
    /// <returns>Null when there is no such form.</returns>
    public Form? Find(string id) => _all.FirstOrDefault(form => form.Id == id);

    /// <summary>The fact a field settles, or null when it takes free words.</summary>
    internal QuestionTemplate? Question(string form, string field) => Read.Value
        .Where(entry => entry.Id == form)
        .SelectMany(entry => entry.Fields)
        .Where(entry => entry.Id == field && entry.Question is not null)
        .Select(entry => Template(entry, knowledge))
        .FirstOrDefault();

    private static Form Made(FormEntry entry, KnowledgeBase knowledge) => new(
        entry.Id,
        entry.Title,
        entry.Submit,
        $"form {entry.Id}",
        [.. entry.Fields.Select(field => new Field(field.Id, field.Label, field.Hint, field.Choose ? Choices(Template(field, knowledge)) : [], field.Lines))]);

    private static ImmutableArray<Button> Choices(QuestionTemplate question) =>
    [
        .. question.Answers
            .Where(answer => answer.Sets.GetValueOrDefault(question.Fact) is not null)
            .Select(answer => new Button(PlainText.Cut(answer.Label, 75), answer.Sets[question.Fact]!)),
    ];

    private static QuestionTemplate Template(FieldEntry field, KnowledgeBase knowledge) =>
        knowledge.Questions.FirstOrDefault(question => question.Id == field.Question)
        ?? throw new InvalidOperationException($"Forms.yaml: field '{field.Id}' names the question '{field.Question}', which is not in Knowledge/questions. Correct its name.");

    private static ImmutableArray<FormEntry> ReadFile()
    {
        using var stream = typeof(Forms).Assembly.GetManifestResourceStream("Forms.yaml")
            ?? throw new InvalidOperationException("Forms.yaml is not embedded. Check the project file.");
        using var reader = new StreamReader(stream);
        try
        {
            return [.. new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<List<FormEntry>>(reader)];
        }
        catch (YamlException problem)
        {
            throw new InvalidOperationException($"Forms.yaml, line {problem.Start.Line}: {problem.Message}", problem);
        }
    }

    private sealed class FormEntry
    {
        public string Id { get; set; } = "";

        public string Title { get; set; } = "";

        public string Submit { get; set; } = "";

        public List<FieldEntry> Fields { get; set; } = [];
    }

    private sealed class FieldEntry
    {
        public string Id { get; set; } = "";

        public string? Question { get; set; }

        public bool Choose { get; set; }

        public string Label { get; set; } = "";

        public string Hint { get; set; } = "";

        public bool Lines { get; set; }
    }
}
