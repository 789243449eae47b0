using System.Collections.Frozen;
using System.Reflection;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Host.Llm.Prompts;

/// <summary>Every prompt the product sends, read once from the files it ships with and held against what the code sends and expects.</summary>
public sealed class PromptLibrary
{
    private const string Folder = "prompts/";

    private readonly FrozenDictionary<string, Prompt> _prompts;

    private PromptLibrary(IEnumerable<Prompt> prompts) => _prompts = prompts.ToFrozenDictionary(prompt => prompt.File, StringComparer.Ordinal);

    /// <summary>In the order of their names.</summary>
    internal IReadOnlyList<Prompt> All => [.. _prompts.Values.OrderBy(prompt => prompt.File, StringComparer.Ordinal)];

    /// <summary>The shipped files.</summary>
    /// <exception cref="KnowledgeException">A file is wrong or missing; one line per problem with file, line and remedy.</exception>
    public static PromptLibrary Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return Load(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(name => name, name => Text(assembly, name), StringComparer.Ordinal));
    }

    /// <param name="files">Text by path: <c>prompts/read-message.yaml</c>.</param>
    /// <exception cref="KnowledgeException">A file is wrong or missing; one line per problem with file, line and remedy.</exception>
    public static PromptLibrary Load(IReadOnlyDictionary<string, string> files)
    {
        List<Prompt> prompts = [];
        List<KnowledgeProblem> problems = [];
        foreach (var (path, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            try
            {
                prompts.Add(Prompt.Read(path, text));
            }
            catch (KnowledgeException wrong)
            {
                problems.AddRange(wrong.Problems);
            }
        }

        problems.AddRange(PromptContract.Problems(prompts, [.. files.Keys]));
        return problems.Count == 0 ? new PromptLibrary(prompts) : throw new KnowledgeException(problems);
    }

    /// <summary>What is sent for a request.</summary>
    public RenderedPrompt Render(PromptInput input)
    {
        var values = input.Values();
        return _prompts[input.File].Render(new Dictionary<string, string>(values, StringComparer.Ordinal) { [Fence.Name] = Fence.Around(values.Values) }, input.Schema);
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
