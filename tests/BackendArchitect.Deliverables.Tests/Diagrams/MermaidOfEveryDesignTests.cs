using System.Text;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tests.Samples;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class MermaidOfEveryDesignTests
{
    [NeedsFact("chromium")]
    public async Task D3_The_real_mermaid_draws_every_diagram_of_every_design()
    {
        using var folder = new ScratchFolder();
        var texts = GoldenBriefs.Each
            .SelectMany(name => DiagramSet.Draw(GoldenBriefs.Design(name), Theme.Light).Where(picture => picture.Mermaid is not null).Select(picture => (Name: $"{name}-{picture.Name}.mmd", picture.Mermaid)))
            .Select(file => folder.Write(file.Name, Encoding.UTF8.GetBytes(file.Mermaid!)))
            .ToList();

        var (code, said) = await RequiredProgram.RunValidatorAsync("mermaid-check.mjs", texts);

        Assert.NotEmpty(texts);
        Assert.True(code == 0, said);
    }

    [NeedsFact("chromium")]
    public async Task D3_Brackets_quotes_and_emoji_in_names_survive_to_the_drawing()
    {
        using var folder = new ScratchFolder();
        var design = NastyNames.In(SampleShop.Blueprint, " (a) [b] {c} 🚀 \"d\" e");
        var texts = DiagramSet.Draw(design, Theme.Light)
            .Where(picture => picture.Name.StartsWith("c4-con", StringComparison.Ordinal) || picture.Name.StartsWith("sequence-", StringComparison.Ordinal))
            .Select(picture => folder.Write($"{picture.Name}.mmd", Encoding.UTF8.GetBytes(picture.Mermaid!)))
            .ToList();

        var (code, said) = await RequiredProgram.RunValidatorAsync("mermaid-check.mjs", ["--says=(a) [b] {c} 🚀", .. texts]);

        Assert.Equal(3, texts.Count);
        Assert.True(code == 0, said);
    }
}
