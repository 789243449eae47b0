using BackendArchitect.Engine.Existing;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>Reads compose files of every version.</summary>
public sealed class ComposeReviewer : Reviewer
{
    private static readonly string[] Local = ["dev", "develop", "development", "local", "override", "test", "tests", "testing", "ci", "debug", "sample", "samples", "example", "examples", "demo", "e2e"];

    public override string Format => "compose";

    public override bool Reads(ReviewFile file) => ComposeSource.Reads(file);

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope)
    {
        var isLocal = IsLocal(file);
        var containers = Containers(file).ToArray();
        return [.. containers.SelectMany(container => ContainerCheck.Of(container, scope, isLocal)), .. ComposeCheck.Of(file, containers, isLocal)];
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file)
    {
        if (file.Data.Problem is { } problem)
        {
            yield return new UnreadFile(file.At(file.Data.Line), $"{problem} What stands before it was reviewed.");
        }
    }

    /// <summary>Whether its name, or a source tree mounted into what it builds, says that it is for somebody's own machine.</summary>
    internal static bool IsLocal(ReviewFile file) =>
        file.Path.ToLowerInvariant().Split('/', '.', '-', '_').Any(Local.Contains)
        || Containers(file).Any(container => container.Node["build"] is not null && (container.Node["volumes"]?.All ?? []).Any(volume => (volume.Text ?? volume["source"]?.Text ?? "") is ['.', ..] source && (source.StartsWith("./:", StringComparison.Ordinal) || source.StartsWith(".:", StringComparison.Ordinal) || source.Contains("/src", StringComparison.Ordinal) || source == ".")));

    private static IEnumerable<Container> Containers(ReviewFile file) => file.Root!["services"]!.Entries
        .Select(service => new Container(file, service.Name, service.Key, service.Value, [.. Settings(service.Value["environment"])]));

    private static IEnumerable<Container.Setting> Settings(DataNode? environment) =>
        (environment?.Entries ?? []).Where(entry => entry.Value.Text is not null).Select(entry => new Container.Setting(entry.Name, entry.Value.Text!, entry.Value))
        .Concat((environment?.All ?? []).Where(item => item.Text?.Contains('=', StringComparison.Ordinal) == true).Select(item => item.Text!.Split('=', 2) is [var name, var value] ? new Container.Setting(name, value, item) : new Container.Setting("", "", item)));
}
