using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Diagrams.Entities;
using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Deliverables.Diagrams.Sequences;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>Random data models and flows: no word lies on another, and none leaves the picture. A failure names its seed.</summary>
public sealed class SceneFuzzTests
{
    private const int Models = 300;

    private static readonly string[] Types = ["uuid", "text", "money", "timestamp", "enum", "boolean"];

    [Fact]
    public void Data_models_lay_no_word_on_another() =>
        Assert.Empty(Enumerable.Range(0, Models).AsParallel().AsOrdered().SelectMany(seed => Meeting(seed, EntityPicture.Draw(EntityView.Of(Data(seed), Theme.Light), Theme.Light))).Take(5));

    [Fact]
    public void Sequences_lay_no_word_on_another() =>
        Assert.Empty(Enumerable.Range(0, Models).AsParallel().AsOrdered().SelectMany(seed =>
        {
            var design = Steps(seed);
            return Meeting(seed, SequencePicture.Draw(SequenceView.Of(design, design.Flows[0], Theme.Light), Theme.Light));
        }).Take(5));

    private static Blueprint Data(int seed)
    {
        var dice = new Random(seed);
        var count = dice.Next(1, 22);
        return SampleShop.Blueprint with { Entities = [.. Enumerable.Range(0, count).Select(at => Entity(dice, at))] };
    }

    private static Entity Entity(Random dice, int at)
    {
        var fields = Enumerable.Range(0, dice.Next(1, 12)).Select(field =>
        {
            var references = at > 0 && dice.Next(4) == 0 ? $"thing_{dice.Next(at + 1)}" : null;
            return new Field($"{(dice.Next(9) == 0 ? "a_rather_long_name_of_a_column_" : "field_")}{field}", Types[dice.Next(Types.Length)], dice.Next(3) == 0, dice.Next(5) == 0, references, null, [], null, null);
        });
        return new Entity($"thing_{at}", $"Thing {at}", $"context{dice.Next(5)}", "store", "Anything.", PerTenant: false, [new Field("id", "uuid", false, false, null, null, [], null, null), .. fields], []);
    }

    private static Blueprint Steps(int seed)
    {
        var dice = new Random(seed);
        var parts = SampleShop.Blueprint.Parts.Select(part => part.Id).Take(dice.Next(2, 12)).ToList();
        var steps = Enumerable.Range(0, dice.Next(1, 40)).Select(_ => new FlowStep(
            parts[dice.Next(parts.Count)], parts[dice.Next(parts.Count)], string.Join(' ', Enumerable.Repeat("words", dice.Next(1, 14))), dice.Next(4) == 0, dice.Next(3) == 0)).ToList();
        return SampleShop.Blueprint with { Flows = [new Flow("f", "A flow", Critical: true, steps)] };
    }

    private static IEnumerable<string> Meeting(int seed, Scene scene) => WordPlaces.Defects(scene).Select(defect => $"seed {seed}: {defect}");
}
