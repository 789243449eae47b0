using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

/// <summary>What is built upon: D01 images that change by themselves, D22 images nobody mends, D36 images that are withdrawn.</summary>
internal static class ImageCheck
{
    private static readonly Dictionary<string, string> Products = new(StringComparer.Ordinal)
    {
        ["node"] = "nodejs", ["python"] = "python", ["golang"] = "go", ["ruby"] = "ruby", ["php"] = "php", ["postgres"] = "postgresql", ["mysql"] = "mysql", ["mariadb"] = "mariadb", ["redis"] = "redis",
        ["valkey/valkey"] = "valkey", ["mongo"] = "mongodb", ["rabbitmq"] = "rabbitmq", ["elasticsearch"] = "elasticsearch", ["debian"] = "debian", ["ubuntu"] = "ubuntu", ["alpine"] = "alpine-linux",
        ["dotnet/sdk"] = "dotnet", ["dotnet/aspnet"] = "dotnet", ["dotnet/runtime"] = "dotnet", ["dotnet/core/sdk"] = "dotnet", ["dotnet/core/aspnet"] = "dotnet", ["dotnet/core/runtime"] = "dotnet",
    };

    // Suites by name, as tags have them.
    private static readonly Dictionary<string, (string Product, string Version)> Suites = new(StringComparer.Ordinal)
    {
        ["jessie"] = ("debian", "8"), ["stretch"] = ("debian", "9"), ["buster"] = ("debian", "10"), ["bullseye"] = ("debian", "11"),
        ["trusty"] = ("ubuntu", "14.04"), ["xenial"] = ("ubuntu", "16.04"), ["bionic"] = ("ubuntu", "18.04"), ["focal"] = ("ubuntu", "20.04"),
    };

    private static readonly Dictionary<string, string> Withdrawn = new(StringComparer.Ordinal)
    {
        ["openjdk"] = "take eclipse-temurin or amazoncorretto", ["centos"] = "take almalinux or rockylinux", ["java"] = "take eclipse-temurin", ["adoptopenjdk"] = "take eclipse-temurin",
        ["anapsix/alpine-java"] = "take eclipse-temurin", ["microsoft/dotnet"] = "take mcr.microsoft.com/dotnet",
    };

    public static IEnumerable<Remark> Of(DockerfileText text, ReviewScope scope)
    {
        foreach (var stage in text.Stages.Where(stage => stage.Base is null && stage.Image is { Length: > 0 } && stage.From.Words.Count > 0))
        {
            var at = stage.From.Words[0];
            var image = ImageName.Read(stage.Image!);
            if (image.Repository == "scratch")
            {
                continue;
            }

            if (image.IsFloating && stage.Image != "." && !text.File.Text.Contains("# syntax=devcontainer", StringComparison.Ordinal))
            {
                yield return Docker.Remark(text, "D01", at, ("image", stage.Image!), ("state", image.Tag is null ? "has no version" : $"follows the tag {image.Tag}"));
            }

            if (Withdrawn.TryGetValue(image.Repository, out var instead) && image.Registry is "" or "docker.io")
            {
                yield return Docker.Remark(text, "D36", at, ("image", image.Repository), ("instead", instead));
            }
            else if (End(image, scope.Knowledge, scope.Today) is { } end)
            {
                yield return Docker.Remark(text, "D22", at, ("image", stage.Image!), ("product", end.Product), ("line", end.Line), ("ended", end.Says), ("next", end.Next is { } next ? $"; {next} is the line to take" : ""));
            }
        }
    }

    private static SupportEnd? End(ImageName image, KnowledgeBase knowledge, DateOnly today)
    {
        if (image.Registry is not ("" or "docker.io" or "mcr.microsoft.com" or "public.ecr.aws" or "docker.elastic.co") || image.Tag is null)
        {
            return null;
        }

        var name = image.Repository.StartsWith("docker/library/", StringComparison.Ordinal) ? image.Repository["docker/library/".Length..] : image.Repository;
        var own = Products.TryGetValue(name, out var product) && image.Version.Length > 0 ? SupportEnd.Of(knowledge, product, image.Version, today) : null;
        return own ?? (Products.ContainsKey(name) ? image.Tag.Split('-').Where(Suites.ContainsKey).Select(suite => SupportEnd.Of(knowledge, Suites[suite].Product, Suites[suite].Version, today)).FirstOrDefault(end => end is not null) : null);
    }
}
