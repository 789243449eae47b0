using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews;

/// <summary>Every checklist item that makes findings in documents is proven by pages: one in which it fires, in the line it says, and a near miss.</summary>
public sealed class CheckExampleTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static TheoryData<string> Items => [.. Proven.Select(known => $"{known.List}/{known.Item.Id}")];

    private static IEnumerable<(string List, CheckItem Item)> Proven =>
        Knowledge.Checklists.SelectMany(list => list.Items.Where(item => item.Examples is { Count: > 0 }).Select(item => (list.Id, item)));

    [Theory]
    [MemberData(nameof(Items))]
    public void E5_an_item_fires_where_its_pages_say_and_nowhere_else(string name)
    {
        var item = Proven.Single(known => $"{known.List}/{known.Item.Id}" == name).Item;
        var examples = item.Examples!;

        Assert.Contains(examples, example => example.Fires.Count > 0);
        Assert.Contains(examples, example => example.Fires.Count == 0);
        foreach (var example in examples)
        {
            var lines = Findings(example.Text).Where(finding => finding.Id == item.Id).Select(finding => finding.Place.Line).Distinct().Order();

            Assert.True(lines.SequenceEqual(example.Fires.Order()), $"{name} fires in [{string.Join(", ", lines)}], its example says [{string.Join(", ", example.Fires)}]:\n{example.Text}");
        }
    }

    [Fact]
    public void E5_a_near_miss_raises_nothing_else_either() =>
        Assert.All(Proven.SelectMany(known => known.Item.Examples!).Where(example => example.Fires.Count == 0), example => Assert.Empty(Findings(example.Text)));

    private static IReadOnlyList<ReviewFinding> Findings(string text) => Review.Check([new ReviewFile("docs/design.md", text)], Knowledge, new DateOnly(2026, 11, 22)).Findings;
}
