using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations.Terraform;

/// <summary>The infrastructure as code where the design runs on a cloud whose parts are known: one file a concern, sized by the capacity plan.</summary>
public static class TerraformFiles
{
    private static readonly Dictionary<string, Func<Blueprint, IEnumerable<(string Name, string Text)>>> Clouds = new(StringComparer.Ordinal)
    {
        ["ecs-fargate"] = AwsFiles.Of,
        ["eks"] = AwsFiles.Of,
        ["aws-lambda"] = AwsFiles.Of,
        ["cloud-run"] = GoogleFiles.Of,
        ["gke"] = GoogleFiles.Of,
        ["cloud-functions"] = GoogleFiles.Of,
        ["azure-container-apps"] = AzureFiles.Of,
        ["aks"] = AzureFiles.Of,
        ["azure-functions"] = AzureFiles.Of,
    };

    /// <returns>Name and text of each file; none where the hosting is no cloud's, or one that its own tool describes.</returns>
    public static IReadOnlyList<(string Name, string Text)> Of(Blueprint blueprint) =>
        blueprint.Decision("hosting")?.Technology?.Id is { } hosting && Clouds.TryGetValue(hosting, out var files)
            ? [.. files(blueprint).Where(file => file.Text.Length > 0).Select(file => (file.Name, file.Text.ReplaceLineEndings("\n").Trim('\n') + "\n"))]
            : [];

    /// <summary>A short name for resources: "e-commerce-platform" is "shop" where that is the domain's word.</summary>
    internal static string Slug(Blueprint blueprint)
    {
        var slug = new string([.. blueprint.Domain.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        return slug.Length is 0 ? "app" : slug.Length <= 20 ? slug : slug[..20].Trim('-');
    }

    internal static bool Uses(this Blueprint blueprint, string technology) => blueprint.Parts.Any(part => part.Technology == technology);

    internal static bool UsesAny(this Blueprint blueprint, params string[] technologies) => technologies.Any(technology => Uses(blueprint, technology));

    internal static IEnumerable<Part> Own(this Blueprint blueprint) => blueprint.Parts.Where(part => part.Kind is PartKind.Service or PartKind.Worker);

    internal static string Version(this Blueprint blueprint, string technology, string usual) =>
        blueprint.Technologies.FirstOrDefault(choice => choice.Id == technology)?.Version?.Line ?? usual;

    /// <summary>A comment that names the parts this code does not make.</summary>
    internal static string Missing(Blueprint blueprint, IReadOnlyCollection<string> made)
    {
        var left = blueprint.Parts
            .Where(part => part.Kind is PartKind.Store or PartKind.Cache or PartKind.Queue or PartKind.Search or PartKind.Files or PartKind.Edge)
            .Where(part => part.Technology is { } technology && !made.Contains(technology))
            .Select(part => $"{part.Name} ({part.Label})".ReplaceLineEndings(" "))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return left.Count == 0 ? "" : $"# Not made here, set up by its own tools: {string.Join(", ", left)}.\n";
    }
}
