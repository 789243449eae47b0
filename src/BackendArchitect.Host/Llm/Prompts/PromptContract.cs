using System.Text.Json;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Host.Llm.Prompts;

/// <summary>What the code sends with each prompt and expects back. A file that says otherwise stops the start.</summary>
internal static class PromptContract
{
    /// <summary>One request of each kind, for the variables it sends.</summary>
    public static readonly IReadOnlyList<PromptInput> Requests =
    [
        new PromptInput.ReadMessage("", ""),
        new PromptInput.AnswerQuestion("", "", 0),
        new PromptInput.WordExplanation("", ""),
        new PromptInput.WordDigest(""),
        new PromptInput.ProposeDomain(""),
        new PromptInput.JudgeCode(""),
    ];

    /// <summary>Keys of the answer's outermost object; none for plain text.</summary>
    public static IReadOnlyList<string> Answers(string file) => file switch
    {
        "read-message" => ["commands"],
        "answer-question" => ["call", "say"],
        "propose-domain" => ["name", "entities", "operations"],
        "judge-code" => ["opinions"],
        _ => [],
    };

    /// <param name="paths">Of all files there are, also those that cannot be read.</param>
    public static IEnumerable<KnowledgeProblem> Problems(IReadOnlyCollection<Prompt> prompts, IReadOnlyCollection<string> paths)
    {
        foreach (var request in Requests)
        {
            var path = PathOf(request.File);
            if (prompts.FirstOrDefault(prompt => prompt.File == request.File) is not { } prompt)
            {
                if (!paths.Contains(path))
                {
                    yield return new KnowledgeProblem(path, 1, "The file is missing.", "Put it back; the code sends it.");
                }

                continue;
            }

            var sent = Sent(request);
            if (!sent.Order(StringComparer.Ordinal).SequenceEqual(prompt.Variables.Select(variable => variable.Name).Order(StringComparer.Ordinal)))
            {
                yield return new KnowledgeProblem(path, 1, "Its input_variables are not those the code sends.", $"They are {string.Join(", ", sent)}.");
            }

            if (!KeysOf(prompt.Schema).SequenceEqual(Answers(request.File)))
            {
                yield return new KnowledgeProblem(path, 1, "Its output schema is not what the code expects.", $"Its properties are {(Answers(request.File) is [] ? "none: the answer is text" : string.Join(", ", Answers(request.File)))}.");
            }

            if (prompt.Name[..prompt.Name.LastIndexOf("_v", StringComparison.Ordinal)].Replace('_', '-') != request.File)
            {
                yield return new KnowledgeProblem(path, 1, $"Its name is {prompt.Name}.", "The name is that of the file with underscores and a version.");
            }
        }

        foreach (var prompt in prompts.Where(prompt => Requests.All(request => request.File != prompt.File)))
        {
            yield return new KnowledgeProblem(PathOf(prompt.File), 1, "No code sends it.", "Delete it, or correct the name of the file.");
        }
    }

    /// <summary>Names of the variables, each request's own and those that go with it.</summary>
    public static IReadOnlyList<string> Sent(PromptInput request) => [.. request.Values().Keys, Fence.Name];

    private static string PathOf(string file) => $"prompts/{file}.yaml";

    private static IEnumerable<string> KeysOf(string? schema)
    {
        if (schema is null)
        {
            return [];
        }

        using var read = JsonDocument.Parse(schema);
        return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? [.. properties.EnumerateObject().Select(property => property.Name)]
            : [];
    }
}
