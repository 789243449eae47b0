using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The example of a topic: shown to who can use it, one press away for the rest.</summary>
public static class CodeSnippet
{
    /// <summary>Languages a team writes its program in, with the skill that reads them; any other snippet is for everybody.</summary>
    private static readonly Dictionary<string, string> Skills = new(StringComparer.Ordinal)
    {
        ["csharp"] = "csharp", ["js"] = "nodejs", ["python"] = "python",
    };

    /// <summary>Under an explanation of the topic: the example, unless the team writes in another language.</summary>
    public static IEnumerable<Block> Explaining(Scene scene, Topic topic, Blueprint? design) =>
        Shown(scene, topic, topic.Snippet is { } snippet && (IsForAll(snippet) || Known(design) is not { Length: > 0 } known || known.Contains(Skills[snippet.Language])));

    /// <summary>Beside a comparison nobody asked for code: only what the team writes anyway.</summary>
    public static IEnumerable<Block> Beside(Scene scene, Topic topic, Blueprint? design) =>
        Shown(scene, topic, topic.Snippet is { } snippet && (IsForAll(snippet) || Known(design).Contains(Skills[snippet.Language])));

    /// <summary>Asked for by name or by its button.</summary>
    public static IEnumerable<Block> Asked(Topic topic) => topic.Snippet is { } snippet ? [new Block.Code(snippet.Language, snippet.Code.TrimEnd())] : [];

    private static IEnumerable<Block> Shown(Scene scene, Topic topic, bool here) =>
        here || topic.Snippet is null ? Asked(topic) :
        [
            new Block.Buttons(
            [
                new Button(PlainText.Cut(scene.Words.Advice.ExampleButton(topic.Name), 75), CommandLanguage.Print(new Command.ShowExample(topic.Id))),
            ]),
        ];

    private static bool IsForAll(TopicSnippet snippet) => !Skills.ContainsKey(snippet.Language);

    /// <summary>Skills somebody named; an assumed stack is nobody's.</summary>
    private static string[] Known(Blueprint? design) =>
    [
        .. (design?.Facts ?? [])
            .Where(fact => fact.Id is FactIds.TeamSkills or FactIds.Stack && fact.Kind != FactKind.Assumed)
            .SelectMany(fact => fact.Value is FactValue.Many(var words) ? words : []),
    ];
}
