using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Workflows;

/// <summary>A workflow as its reviewer asks for it.</summary>
internal sealed class Workflow
{
    public Workflow(ReviewFile file)
    {
        File = file;
        Root = file.Root!;
        var on = Root["on"]!;
        Triggers = [.. on.Entries.Select(entry => entry.Name), .. on.All.Select(item => item.Text).OfType<string>(), .. on.Text is { } one ? [one] : (string[])[]];
        Jobs = [.. Root["jobs"]!.Entries];
    }

    public ReviewFile File { get; }

    public DataNode Root { get; }

    public IReadOnlyList<string> Triggers { get; }

    public IReadOnlyList<DataNode.Entry> Jobs { get; }

    public IEnumerable<(DataNode.Entry Job, DataNode Step)> Steps => Jobs.SelectMany(job => (job.Value["steps"]?.All ?? []).Select(step => (job, step)));

    public Remark Remark(string rule, DataNode at, params (string Name, string Value)[] words) =>
        new(rule, at.At(File.Path), File.Quote(at.Line)) { Words = words.ToDictionary(word => word.Name, word => word.Value) };
}
