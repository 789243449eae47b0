using System.Runtime.CompilerServices;
using BackendArchitect.Engine;

namespace BackendArchitect.Deliverables.Tests.Golden;

/// <summary>Twenty designs that were read line by line. A change of one must be read again before it is taken: run the tests with GOLDEN=write, then look at the difference.</summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_design_is_the_one_that_was_reviewed(string name)
    {
        var page = GoldenPage.Write(GoldenBriefs.Words[name], GoldenBriefs.Design(name));
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), $"{name}.md"), page);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(Folder, $"{name}.md")).ReplaceLineEndings("\n"), page);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void C4_The_totals_are_the_sums_of_their_lines_to_the_cent(string name)
    {
        var costs = GoldenBriefs.Design(name).Costs;

        Assert.Equal(costs.Lines.Sum(line => line.Low), costs.Low);
        Assert.Equal(costs.Lines.Sum(line => line.High), costs.High);
        Assert.All(costs.Lines, line => Assert.Equal(Math.Round(line.Low, 2), line.Low));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_ended_is_recommended(string name) => Assert.All(
        GoldenBriefs.Design(name).Technologies,
        choice => Assert.True(choice.Version?.SupportEnds is not { } ends || ends > GoldenBriefs.Knowledge.Date, $"{choice.Name} {choice.Version?.Line} has ended"));

    [Theory]
    [MemberData(nameof(Names))]
    public void X3_Every_flip_holds_just_before_its_value_and_turns_at_it(string name)
    {
        var brief = GoldenBriefs.Ledger(name);
        var design = GoldenBriefs.Design(name);

        Assert.All(design.Decisions.SelectMany(decision => decision.Flips.Select(flip => (decision, flip))), pair =>
        {
            var before = Architect.Design(pair.flip.Before(brief), GoldenBriefs.Knowledge).Choice(pair.decision.Id);
            var at = Architect.Design(pair.flip.At(brief), GoldenBriefs.Knowledge).Choice(pair.decision.Id);
            Assert.True(before == pair.decision.Chosen && at == pair.flip.Winner, $"{pair.decision.Id}: {pair.flip.Says} before {before}, at {at}");
        });
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
