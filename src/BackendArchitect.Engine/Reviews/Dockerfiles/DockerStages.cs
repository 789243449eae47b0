using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>Puts instructions into stages, and the defaults of ARG into the names of images.</summary>
internal sealed partial class DockerStages(ReviewFile file, List<DockerInstruction> instructions, List<UnreadFile> problems)
{
    // So many stages on top of each other nobody builds.
    private const int Highest = 50;

    public DockerfileText Text()
    {
        var starts = instructions.FindIndex(instruction => instruction.Keyword == "FROM");
        var before = starts < 0 ? instructions : instructions[..starts];
        if (starts < 0)
        {
            problems.Add(new UnreadFile(file.At(1), "There is no FROM: a Dockerfile begins with one."));
            return new DockerfileText(file, before, [], problems);
        }

        Dictionary<string, string?> defaults = new(StringComparer.Ordinal);
        foreach (var (name, value, _) in before.Where(instruction => instruction.Keyword == "ARG").SelectMany(argument => argument.Pairs))
        {
            defaults[name] = value is null ? null : Filled(value, defaults);
        }

        List<DockerStage> stages = [];
        Dictionary<string, DockerStage> byName = new(StringComparer.Ordinal);
        var heights = new Dictionary<DockerStage, int>(ReferenceEqualityComparer.Instance);
        for (var at = starts; at < instructions.Count;)
        {
            var next = instructions.FindIndex(at + 1, instruction => instruction.Keyword == "FROM");
            next = next < 0 ? instructions.Count : next;
            var from = instructions[at];
            var image = from.Words is [var first, ..] ? Filled(first.Text, defaults) : null;
            var name = from.Words is [_, var word, var alias, ..] && word.Text.Equals("AS", StringComparison.OrdinalIgnoreCase) ? alias.Text.ToLowerInvariant() : "";
            var below = image is null ? null : byName.GetValueOrDefault(image.ToLowerInvariant());
            below = below is not null && heights[below] >= Highest ? null : below;
            var stage = new DockerStage(from, image, name, below, instructions[(at + 1)..next]);
            heights[stage] = below is null ? 1 : heights[below] + 1;
            stages.Add(stage);
            if (name.Length > 0)
            {
                byName[name] = stage;
            }

            at = next;
        }

        return new DockerfileText(file, before, stages, problems);
    }

    // $X, ${X}, ${X:-default}; null when one is not known.
    private static string? Filled(string text, Dictionary<string, string?> defaults)
    {
        var isKnown = true;
        var filled = Variable().Replace(text.Length > 2000 ? text[..2000] : text, match =>
        {
            var name = match.Groups["name"].Value;
            var value = defaults.GetValueOrDefault(name) is { Length: > 0 } known ? known : match.Groups["default"].Success ? match.Groups["default"].Value : null;
            isKnown &= value is { Length: < 2000 };
            return value ?? "";
        });
        return isKnown && !filled.Contains('$', StringComparison.Ordinal) ? filled : null;
    }

    [GeneratedRegex(@"\$(?:\{(?<name>\w+)(?::-(?<default>[^}]*))?\}|(?<name>\w+))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();
}
