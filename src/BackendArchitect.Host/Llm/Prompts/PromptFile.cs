using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Host.Llm.Prompts;

/// <summary>Reads a prompt file as strictly as Semantic Kernel does, which refuses keys it does not know, and as the product wants it besides.</summary>
internal sealed partial class PromptFile(string path)
{
    private static readonly string[] Keys = ["name", "description", "template_format", "template", "input_variables", "output_variable", "execution_settings"];
    private static readonly string[] VariableKeys = ["name", "description", "default", "is_required", "json_schema"];
    private static readonly string[] OutputKeys = ["description", "json_schema"];
    private static readonly string[] SettingKeys = ["temperature", "max_tokens"];

    private readonly List<KnowledgeProblem> _problems = [];

    public static Prompt Read(string path, string text)
    {
        var file = new PromptFile(path);
        var data = DataText.Read(text);
        if (data.Problem is { } broken)
        {
            throw new KnowledgeException(path, data.Line, $"This is not YAML: {broken.TrimEnd('.')}.", "Correct the line, or the one above it.");
        }

        if (data.Documents is not [DataNode.Map root])
        {
            throw new KnowledgeException(path, 1, "A prompt is one mapping.", $"Write the keys {string.Join(", ", Keys)}.");
        }

        var prompt = file.Read(root);
        return file._problems.Count == 0 ? prompt! : throw new KnowledgeException([.. file._problems.OrderBy(problem => problem.Line)]);
    }

    private Prompt? Read(DataNode.Map root)
    {
        Known(root, Keys);
        var name = Text(root, "name");
        if (name is not null && !Name().IsMatch(name))
        {
            Wrong(root["name"], $"'{name}' is no name of a prompt.", "Write letters, digits and underscores with the version at the end: read_message_v1.");
        }

        if (Text(root, "template_format") is { } format && format != "handlebars")
        {
            Wrong(root["template_format"], $"'{format}' is not the format of these templates.", "Write handlebars.");
        }

        var template = Template(root);
        var variables = Variables(root);
        if (template is not null)
        {
            Compare(root, template, variables);
        }

        var description = Text(root, "description");
        var schema = Output(root);
        var (tokens, temperature) = Settings(root);
        return template is null || name is null || description is null
            ? null
            : new Prompt(Path.GetFileNameWithoutExtension(path), name, description, template, variables, schema, tokens, temperature);
    }

    private PromptTemplate? Template(DataNode.Map root)
    {
        if (Text(root, "template") is not { } text)
        {
            return null;
        }

        var (template, line, problem) = PromptTemplate.Parse(text);
        if (problem is not null)
        {
            // The text of a block begins in the line after its key.
            _problems.Add(new KnowledgeProblem(path, root["template"]!.Line + 1 + line, problem, ""));
        }

        return template;
    }

    private ImmutableArray<PromptVariable> Variables(DataNode.Map root)
    {
        var variables = ImmutableArray.CreateBuilder<PromptVariable>();
        foreach (var node in root["input_variables"]?.All ?? [])
        {
            Known(node, VariableKeys);
            Text(node, "description");
            JsonIn(node["json_schema"]);
            if (Text(node, "name") is { } name)
            {
                variables.Add(new PromptVariable(name, !(node["is_required"]?.IsFalse ?? false), (node["default"] as DataNode.Scalar)?.Value ?? ""));
                if (node["is_required"] is null or { IsTrue: false, IsFalse: false })
                {
                    Wrong(node, $"'{name}' does not say whether it is required.", "Write is_required: true or false.");
                }
            }
        }

        return variables.ToImmutable();
    }

    private void Compare(DataNode.Map root, PromptTemplate template, ImmutableArray<PromptVariable> variables)
    {
        foreach (var name in template.Used.Except(variables.Select(variable => variable.Name)))
        {
            Wrong(root["template"], $"The template uses '{name}', which is not among the input_variables.", "Add it there, or correct the name.");
        }

        foreach (var name in variables.Select(variable => variable.Name).Except(template.Used))
        {
            Wrong(root["input_variables"], $"'{name}' is never used in the template.", "Use it, or remove it.");
        }

        foreach (var twice in variables.GroupBy(variable => variable.Name).Where(group => group.Count() > 1))
        {
            Wrong(root["input_variables"], $"'{twice.Key}' is there twice.", "Remove one.");
        }
    }

    private string? Output(DataNode.Map root)
    {
        if (root["output_variable"] is not { } output)
        {
            Wrong(root, "output_variable is missing.", "Say in its description what comes back.");
            return null;
        }

        Known(output, OutputKeys);
        Text(output, "description");
        return JsonIn(output["json_schema"]);
    }

    private (int MostTokens, double Temperature) Settings(DataNode.Map root)
    {
        var settings = root["execution_settings"]?["default"];
        if (settings is null)
        {
            Wrong(root, "execution_settings have no default.", "Write temperature and max_tokens below default.");
            return (0, 0);
        }

        Known(settings, SettingKeys);
        return ((int)Between(settings, "max_tokens", 16, 16_000), Between(settings, "temperature", 0, 2));
    }

    private double Between(DataNode settings, string key, double low, double high)
    {
        if (settings[key]?.Number is { } number && number >= low && number <= high)
        {
            return number;
        }

        Wrong(settings[key] ?? settings, $"{key} is no number between {low} and {high}.", "Write one.");
        return low;
    }

    private string? JsonIn(DataNode? node)
    {
        if (node?.Text is not { } text)
        {
            return null;
        }

        try
        {
            using var read = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException wrong)
        {
            Wrong(node, $"json_schema is not JSON: {wrong.Message}", "Correct it; it is a text of JSON below 'json_schema: |'.");
            return null;
        }
    }

    private void Known(DataNode node, string[] keys)
    {
        foreach (var entry in (node as DataNode.Map)?.Own.Where(entry => !keys.Contains(entry.Name)) ?? [])
        {
            Wrong(entry.Key, $"'{entry.Name}' is not a key there, and Semantic Kernel would refuse the file.", $"There is {string.Join(", ", keys)}.");
        }
    }

    private string? Text(DataNode node, string key)
    {
        if (node[key]?.Text is { Length: > 0 } text)
        {
            return text;
        }

        Wrong(node, $"{key} is missing.", "Write it.");
        return null;
    }

    private void Wrong(DataNode? at, string problem, string remedy) => _problems.Add(new KnowledgeProblem(path, at?.Line ?? 1, problem, remedy));

    [GeneratedRegex(@"^[a-z][a-z0-9_]*_v[1-9][0-9]*$")]
    private static partial Regex Name();
}
